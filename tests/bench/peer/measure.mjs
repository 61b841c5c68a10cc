// Times jsPsych's data-only simulation of the two-step case (advice, then decision) in headless
// Chromium, and prints the median of five runs in cases per second.
// Usage: node measure.mjs FOLDER-WITH-node_modules CHROMIUM
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";

const [modules, chromium] = process.argv.slice(2);
const script = (path) => readFileSync(join(modules, "node_modules", path), "utf8");

const page = `<!doctype html><meta charset="utf-8"><title>peer</title><body>
<script>${script("jspsych/dist/index.browser.min.js")}</script>
<script>${script("@jspsych/plugin-html-button-response/dist/index.browser.min.js")}</script>
<script>
const CASES = 2000;
async function run() {
  const jsPsych = initJsPsych({});
  const timeline = [];
  for (let i = 0; i < CASES; i++) {
    timeline.push({ type: jsPsychHtmlButtonResponse, stimulus: "advice " + i, choices: ["continue"] });
    timeline.push({ type: jsPsychHtmlButtonResponse, stimulus: "case " + i,
                    choices: ["red", "orange", "green"] });
  }
  const from = performance.now();
  await jsPsych.simulate(timeline, "data-only");
  const seconds = (performance.now() - from) / 1000;
  if (jsPsych.data.get().count() !== 2 * CASES) throw new Error("trials are missing");
  return CASES / seconds;
}
(async () => {
  const rates = [];
  try {
    for (let i = 0; i < 5; i++) rates.push(await run());
    await fetch("/result", { method: "POST", body: JSON.stringify(rates) });
  } catch (e) {
    await fetch("/result", { method: "POST", body: JSON.stringify(String(e)) });
  }
})();
</script></body>`;

const profile = mkdtempSync(join(tmpdir(), "samenspel-peer-"));
let browser;

function finish(code, text) {
  console.log(text);
  browser?.kill();
  server.close();
  setTimeout(() => {
    rmSync(profile, { recursive: true, force: true });
    process.exit(code);
  }, 300);
}

const server = createServer((request, response) => {
  if (request.method !== "POST") {
    response.setHeader("content-type", "text/html");
    response.end(page);
    return;
  }
  let body = "";
  request.on("data", (part) => (body += part));
  request.on("end", () => {
    response.end();
    const rates = JSON.parse(body);
    if (!Array.isArray(rates)) finish(1, `jsPsych could not be measured: ${rates}`);
    const median = rates.sort((a, b) => a - b)[2];
    finish(0, String(Math.round(median)));
  });
});

server.listen(0, "127.0.0.1", () => {
  const url = `http://127.0.0.1:${server.address().port}/`;
  browser = spawn(chromium, ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic",
    "--no-first-run", "--disable-background-networking", "--disable-component-update",
    "--disable-sync", `--user-data-dir=${profile}`, url], { stdio: "ignore" });
});
setTimeout(() => finish(1, "jsPsych could not be measured: no answer in 120 s"), 120000).unref();
