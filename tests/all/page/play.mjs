// A whole simulation by roles and names only; barriers on each kind of screen.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { barriers, openBrowser } from "./browser.mjs";
import { Person } from "./person.mjs";

const ADDRESS = `${process.env.PAGE}?lang=en`;
let browser;
before(async () => { browser = await openBrowser(); });
after(() => browser.close());

async function newPerson(hand, options = {}) {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, ...options });
  const person = new Person(page, hand);
  page.on("pageerror", (error) => { person.error = error; });
  return person;
}

test("second-reader is played to its end by roles and names, without a barrier", async () => {
  const person = await newPerson("reader");
  const found = new Set();
  const look = async (title) => {
    for (const barrier of await barriers(person.page)) found.add(`${title}: ${barrier}`);
  };
  await person.open(ADDRESS);
  await look("picker");
  await person.begin("Second reader");
  await person.goUntil(/What happened/, look, 240000);
  await person.wait("there is no chart", () => person.page.getByRole("figure").count());
  assert.ok(await person.page.getByRole("figure").getByRole("table").count() > 0);
  await person.goUntil(/The simulation is over/, look);
  assert.equal(await person.page.getByRole("img", { name: /result code/ }).count(), 1);
  assert.deepEqual([...found], []);
  assert.equal(person.error, undefined);
  await person.page.close();
});

test("Tab and Shift+Tab go through all of a screen", async () => {
  const person = await newPerson("keys");
  await person.open(ADDRESS);
  const passed = [];
  const focused = () => person.page.evaluate(() => document.activeElement.textContent);
  /* The picker begins on its first card: what stands before it is reached backwards. */
  for (const key of ["Tab", "Shift+Tab"]) {
    for (let i = 0; i < 12; i++) {
      await person.page.keyboard.press(key);
      if (await person.page.evaluate(() => document.activeElement === document.body)) break;
      passed.push(await focused());
    }
  }
  assert.ok(new Set(passed).size >= 8, passed.join("; "));
  await person.page.close();
});

test("the ring on the canvas follows Tab: Space presses what has it", async () => {
  const person = await newPerson("keys");
  await person.open(ADDRESS);
  await person.press("button", "Settings");
  await person.wait("there is no dialog", () => person.page.getByRole("dialog").count());
  assert.deepEqual(await barriers(person.page), []);
  await person.page.keyboard.press("Escape");
  await person.wait("the dialog stays", async () => await person.page.getByRole("dialog").count() === 0);
  await person.page.close();
});

for (const [hand, options] of [["mouse", {}], ["finger", { hasTouch: true }]]) {
  test(`what a ${hand} touches is what stands there`, async () => {
    const person = await newPerson(hand, options);
    await person.open(`${ADDRESS}&scenario=tutorial&seat=A1`);
    await person.goUntil(/Before you begin/);
    await person.press("radio", "Yes");
    await person.wait("nothing is chosen",
                      () => person.page.getByRole("radio", { name: "Yes", checked: true }).count());
    await person.page.close();
  });
}

test("a text field takes what is pasted, composed and deleted", async () => {
  const person = await newPerson("finger", { hasTouch: true });
  await person.open(ADDRESS);
  await person.press("radio", /^First steps/);
  if (/Choose/.test(await person.title())) await person.press("radio", /^First steps/);
  const seat = person.page.getByRole("textbox", { name: "Code of your seat" });
  await seat.waitFor({ state: "attached" });
  const box = await seat.boundingBox();
  await person.page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
  assert.ok(await seat.evaluate((field) => field === document.activeElement));
  await person.page.keyboard.press("Control+a");
  await person.page.keyboard.insertText("b12");
  await person.page.keyboard.press("Backspace");
  await person.settle();
  assert.equal((await seat.inputValue()).toUpperCase(), "B1");
  await person.page.keyboard.press("Enter");
  await person.wait("Enter does not begin", async () => !/sitting/.test(await person.title()));
  assert.match(await person.heard(), /Seat B1/);
  await person.page.close();
});
