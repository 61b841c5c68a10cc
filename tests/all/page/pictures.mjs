// Pictures of the page at one, two and three of the screen's pixels for each of the page's, to be
// looked at; the canvas fills the page and has all these pixels.
import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { openBrowser } from "./browser.mjs";
import { Person } from "./person.mjs";

const SIZES = [[1, 1366, 768], [2, 1024, 640], [3, 800, 500]];
let browser;
before(async () => {
  mkdirSync(process.env.PICTURES, { recursive: true });
  browser = await openBrowser();
});
after(() => browser.close());

for (const [ratio, width, height] of SIZES) {
  test(`the canvas is crisp at ratio ${ratio}`, async () => {
    const page = await browser.newPage({ viewport: { width, height }, deviceScaleFactor: ratio });
    const person = new Person(page, "mouse");
    const keep = (name) => page.screenshot({ path: join(process.env.PICTURES, `${name}-${ratio}.png`) });
    await person.open(`${process.env.PAGE}?lang=en`);
    const canvas = await page.locator("canvas").evaluate((c) => [c.width, c.height]);
    assert.deepEqual(canvas, [width * ratio, height * ratio]);
    await keep("picker");
    await person.press("button", "Settings");
    await person.wait("there is no dialog", () => page.getByRole("dialog").count());
    await keep("settings");
    await page.goto(`${process.env.PAGE}?lang=en&scenario=second-reader&seat=A1`);
    await person.goUntil(/sample 1/);
    await keep("case");
    await page.close();
  });
}
