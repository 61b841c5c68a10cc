// A browser for tests of the page. The environment says where things are:
//   MODULES    the folder with node_modules     CHROMIUM   the browser
//   PAGE       the address of the page          PICTURES   where pictures go
import { createRequire } from "node:module";
import { join } from "node:path";

const require = createRequire(join(process.env.MODULES, "package.json"));
const { chromium } = require("playwright-core");
const AXE = require.resolve("axe-core/axe.min.js");

const SETUP = { executablePath: process.env.CHROMIUM, args: ["--no-sandbox"] };

export const openBrowser = () => chromium.launch(SETUP);

// A browser that keeps what a page stores in `folder`.
export const openProfile = (folder, options = {}) =>
  chromium.launchPersistentContext(folder, { ...SETUP, ...options });

// Barriers that keep people out: serious and critical ones of axe-core, as "rule: element".
export async function barriers(page) {
  if (!(await page.evaluate(() => "axe" in window))) await page.addScriptTag({ path: AXE });
  const found = await page.evaluate(() => axe.run(document, { resultTypes: ["violations"] }));
  return found.violations
    .filter((v) => v.impact === "serious" || v.impact === "critical")
    .flatMap((v) => v.nodes.map((n) => `${v.id}: ${n.html}`));
}

// A browser that runs already.
export const attach = (address) => chromium.connectOverCDP(address);
