// Figures of the page, for bench_page.sh.
import { openBrowser } from "../all/page/browser.mjs";

const STARTS = 5;
const browser = await openBrowser();
const open = async () => {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  await page.goto(`${process.env.PAGE}?lang=en`);
  await page.waitForFunction(() => document.getElementById("said").hidden);
  return page;
};

// From the first byte to the first frame, by the page's own clock.
const starts = [];
for (let i = 0; i < STARTS; i++) {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  await page.addInitScript(() => {
    const put = CanvasRenderingContext2D.prototype.putImageData;
    CanvasRenderingContext2D.prototype.putImageData = function (...all) {
      window.firstFrame = window.firstFrame || performance.now();
      return put.apply(this, all);
    };
  });
  await page.goto(`${process.env.PAGE}?lang=en`);
  await page.waitForFunction(() => window.firstFrame);
  starts.push(await page.evaluate(() => window.firstFrame));
  await page.close();
}
starts.sort((a, b) => a - b);
const median = starts[(STARTS - 1) / 2];
console.log(`page: first frame after ${Math.round(median)} ms, the slowest of ${STARTS} ` +
            `${Math.round(starts[STARTS - 1])} ms (aim: less than 2000)`);

// A canvas that forgot what it showed is drawn again as a whole.
const page = await open();
const figures = await page.evaluate(() => new Promise((resolve) => {
  const context = document.getElementById("canvas").getContext("2d");
  const from = performance.now();
  const gaps = [];
  const put = context.putImageData;
  let last = from;
  let pixels = 0;
  context.putImageData = (image, x, y) => {
    pixels += image.width * image.height;
    put.call(context, image, x, y);
  };
  const look = (now) => {
    gaps.push(now - last);
    last = now;
    context.fillStyle = "#000000";
    if (now - from < 3000) requestAnimationFrame(look);
    else resolve({ frames: pixels / (1366 * 768) / ((now - from) / 1000), worst: Math.max(...gaps) });
  };
  requestAnimationFrame(look);
}));
console.log(`page: ${figures.frames.toFixed(1)} whole frames a second, the longest ` +
            `${Math.round(figures.worst)} ms (aim: 60)`);
await browser.close();
