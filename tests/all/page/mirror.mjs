// game/mirror/web/mirror.js alone: frames become elements that keep their identity, and what is done on
// them is told.
//   node --test mirror.mjs
import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import { barriers, openBrowser } from "./browser.mjs";

const SCRIPT = new URL("../../../game/mirror/web/mirror.js", import.meta.url).pathname;
const EMPTY = `<!doctype html><html lang="nl"><head><title>leeg</title></head>
  <body style="margin:0"><canvas tabindex="-1" aria-hidden="true"></canvas></body></html>`;

let browser, page;
before(async () => { browser = await openBrowser(); });
after(() => browser.close());

beforeEach(async () => {
  if (page) await page.close();
  page = await browser.newPage({ viewport: { width: 800, height: 400 } });
  await page.setContent(EMPTY);
  await page.addScriptTag({ path: SCRIPT });
  await page.evaluate(() => {
    window.told = [];
    window.mirror = makeMirror(document.body, (...words) => told.push(words));
  });
});

const frame = (nodes, more = {}) =>
  ({ screen: "s", title: "Scherm", lang: "nl", size: [1600, 800], nodes, ...more });
const show = (nodes, more) => page.evaluate((f) => mirror.show(f), frame(nodes, more));
const told = () => page.evaluate(() => told.splice(0));
const button = (id, text, more = {}) => ({ id, role: "button", tab: true, text, ...more });

test("roles, names and states can be asked for", async () => {
  await show([
    { id: "q", role: "heading", level: 1, text: "Nemen?" },
    { id: "c", role: "radiogroup", name: "Nemen?" },
    { id: "a", in: "c", role: "radio", tab: true, text: "Ja", checked: true },
    { id: "b", in: "c", role: "radio", tab: true, text: "Nee", checked: false, lang: "fr" },
    { id: "go", role: "button", disabled: true, text: "Beslis" },
  ]);
  assert.equal(await page.getByRole("heading", { level: 1, name: "Nemen?" }).count(), 1);
  const group = page.getByRole("radiogroup", { name: "Nemen?" });
  assert.equal(await group.getByRole("radio", { name: "Ja", checked: true }).count(), 1);
  assert.equal(await group.getByRole("radio", { name: "Nee" }).getAttribute("lang"), "fr");
  assert.equal(await page.getByRole("button", { name: "Beslis", disabled: true }).count(), 1);
  assert.equal(await page.title(), "Scherm");
  assert.deepEqual(await barriers(page), []);
});

test("an element stays while its words, state and neighbours change", async () => {
  await show([button("a", "Een"), button("b", "Twee")]);
  await page.evaluate(() => { window.kept = document.querySelector("[data-node=b]"); });
  await show([button("new", "Nul"), { ...button("b", "Drie"), pressed: true }]);
  const order = await page.evaluate(() =>
    [...document.querySelectorAll("[data-node]")].map((e) => e.dataset.node).join(" "));
  assert.equal(order, "new b");
  assert.ok(await page.evaluate(() => kept === document.querySelector("[data-node=b]")));
  assert.equal(await page.getByRole("button", { name: "Drie", pressed: true }).count(), 1);
});

test("elements stand where the canvas draws them, in the page's own pixels", async () => {
  await show([button("a", "Een", { at: [200, 100, 300, 50] })]);
  const box = await page.getByRole("button", { name: "Een" }).boundingBox();
  assert.deepEqual(box, { x: 100, y: 50, width: 150, height: 25 });
});

test("the focus of the canvas is that of the page, and the other way round", async () => {
  const nodes = [button("a", "Een"), button("b", "Twee")];
  await show(nodes, { focus: "b" });
  assert.equal(await page.evaluate(() => document.activeElement.dataset.node), "b");
  assert.deepEqual(await told(), []);
  await page.keyboard.press("Shift+Tab");
  assert.deepEqual(await told(), [["focus", "a", 0, ""]]);
  await show(nodes, { focus: "a" });
  assert.equal(await page.evaluate(() => document.activeElement.dataset.node), "a");
});

test("on a screen without focus the screen itself has it, and a press on the canvas changes nothing", async () => {
  await show([button("a", "Een")]);
  const active = () => page.evaluate(() => document.activeElement.tagName);
  assert.equal(await active(), "MAIN");
  await page.locator("canvas").focus();
  assert.equal(await active(), "MAIN");
  assert.deepEqual(await told(), []);
});

test("Tab leaves the page behind its last element", async () => {
  await show([button("a", "Een"), button("b", "Twee")], { focus: "a" });
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.dataset.node), undefined);
});

test("a press of a reader's software is told once, and not for what cannot be used", async () => {
  await show([button("a", "Een"), { id: "off", role: "button", disabled: true, text: "Uit" }]);
  await page.getByRole("button", { name: "Een" }).dispatchEvent("click");
  await page.getByRole("button", { name: "Uit" }).dispatchEvent("click");
  assert.deepEqual((await told()).filter(([kind]) => kind === "press"), [["press", "a", 0, ""]]);
});

test("what lies below a dialog cannot be reached", async () => {
  await show([button("a", "Een", { tab: undefined, inert: true }),
              { id: "sheet", role: "dialog", name: "Toetsen" },
              button("close", "Sluiten", { in: "sheet" })], { focus: "close" });
  assert.equal(await page.getByRole("button", { name: "Sluiten" }).count(), 1);
  assert.equal(await page.locator("[data-node=a]").evaluate((e) => e.inert), true);
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.dataset.node), undefined);
  assert.deepEqual(await barriers(page), []);
});

test("all that a field holds is told with its caret, also what is pasted or composed", async () => {
  const field = { id: "f", role: "textbox", tab: true, name: "Plaats", most: 20 };
  await show([field], { focus: "f" });
  await page.keyboard.insertText("A\u00e9");
  assert.deepEqual((await told()).pop(), ["text", "f", 2, "A\u00e9"]);
  await show([{ ...field, text: "A\u00e9" }], { focus: "f" });
  await page.keyboard.press("Home");
  await page.keyboard.insertText("1");
  assert.deepEqual((await told()).filter((t) => t[3] === "1A\u00e9").pop(), ["text", "f", 1, "1A\u00e9"]);
  await show([{ ...field, text: "A1" }], { focus: "f" });
  assert.equal(await page.getByRole("textbox", { name: "Plaats" }).inputValue(), "A1");
});

test("a field keeps its letters from the canvas, but not Enter and Escape", async () => {
  await page.evaluate(() => {
    window.keys = [];
    window.addEventListener("keydown", (event) => keys.push(event.key));
  });
  await show([{ id: "f", role: "textbox", tab: true, name: "Plaats", most: 20 }], { focus: "f" });
  for (const key of ["a", "Tab", "Shift+Tab", "Enter", "Escape"]) await page.keyboard.press(key);
  assert.deepEqual((await page.evaluate(() => keys)).filter((key) => key !== "Shift"),
                   ["Enter", "Escape"]);
});

test("a slider tells its number and says it in words", async () => {
  const slider = { id: "n", role: "slider", tab: true, name: "Hoe zeker?", min: 0, max: 10,
                   step: 2, say: "nog niets" };
  await show([slider]);
  const found = page.getByRole("slider", { name: "Hoe zeker?" });
  assert.equal(await found.getAttribute("aria-valuetext"), "nog niets");
  await found.evaluate((e) => { e.value = "8"; e.dispatchEvent(new Event("input", { bubbles: true })); });
  assert.deepEqual((await told()).pop(), ["number", "n", 8, ""]);
  await show([{ ...slider, now: 8, say: "8" }]);
  assert.equal(await found.inputValue(), "8");
  assert.deepEqual(await barriers(page), []);
});

test("what changes by itself is said, alarms at once", async () => {
  const says = (text, live) => ({ id: live, role: "text", text, live });
  await show([says("Iris denkt na", "polite")]);
  assert.match(await page.getByRole("status").textContent(), /Scherm.*Iris denkt na/);
  await show([says("Iris zegt: ja", "polite"), says("Alarm", "assertive")]);
  assert.equal(await page.getByRole("status").textContent(), "Iris zegt: ja");
  assert.equal(await page.getByRole("alert").textContent(), "Alarm");
});

test("a clock is said at its marks only", async () => {
  const clock = (now) => ({ id: "t", role: "timer", text: `Nog ${now} s`, min: 0, max: 60, now, say: `Nog ${now} s` });
  const said = () => page.getByRole("status").textContent();
  await show([clock(40)]);
  await show([clock(39)]);
  assert.match(await said(), /Nog 40 s/);
  await show([clock(30)]);
  assert.match(await said(), /Nog 30 s/);
  await show([clock(29)]);
  assert.match(await said(), /Nog 30 s/);
});
