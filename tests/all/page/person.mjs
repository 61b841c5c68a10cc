// A person who knows the page only by the roles and names of its elements, as a screen reader tells
// them. English is the language of the tests.
import assert from "node:assert/strict";

const PATIENCE_MS = 15000;
const GOES_ON = /^(Begin|Decide|Confirm|Continue|Next|Go on|Finish)$/;

export class Person {
  // `hand` is how things are pressed: "reader" (software that reads aloud), "mouse", "finger",
  // "keys".
  constructor(page, hand = "reader") {
    this.page = page;
    this.hand = hand;
    this.screens = new Set();
  }

  find(role, name) {
    return this.page.getByRole(role, { name, exact: typeof name === "string" }).first();
  }

  async wait(what, until) {
    const from = Date.now();
    for (;;) {
      const found = await until();
      if (found) return found;
      assert.ok(Date.now() - from < PATIENCE_MS, `${what}; the page says:\n${await this.heard()}`);
      await new Promise((resolve) => setTimeout(resolve, 15));
    }
  }

  heard() {
    return this.page.getByRole("main").ariaSnapshot();
  }

  // What stands there now, to see whether something came of a press.
  frame() {
    return this.page.getByRole("main").evaluate((main) => main.outerHTML).catch(() => "");
  }

  async middle(element) {
    await element.focus();
    const box = await this.wait("nothing comes into view", async () => {
      const at = await element.boundingBox();
      const { width, height } = this.page.viewportSize();
      return at && at.y >= 0 && at.y + at.height / 2 < height && at.x + at.width / 2 < width && at;
    });
    return [box.x + box.width / 2, box.y + box.height / 2];
  }

  async pressElement(element) {
    if (this.hand === "mouse") return this.page.mouse.click(...await this.middle(element));
    if (this.hand === "finger") return this.page.touchscreen.tap(...await this.middle(element));
    if (this.hand === "reader") return element.dispatchEvent("click");
    await element.focus();
    await this.page.evaluate(() => new Promise(requestAnimationFrame));
    return this.page.keyboard.press("Space");
  }

  async press(role, name) {
    const element = this.find(role, name);
    await element.waitFor({ state: "attached", timeout: PATIENCE_MS });
    const before = await this.frame();
    await this.pressElement(element);
    await this.wait(`nothing came of pressing ${role} ${name}`,
                    async () => await this.frame() !== before);
  }

  // Answers what is not answered yet: the first answer of each group, each slider by a key.
  async answer() {
    for (const group of await this.page.getByRole("radiogroup").all()) {
      const isAnswered = await group.getByRole("radio", { checked: true }).count() > 0;
      const open = group.getByRole("radio", { disabled: false });
      if (isAnswered || await open.count() === 0) continue;
      await this.pressElement(open.first());
      await this.settle();
      return true;
    }
    for (const slider of await this.page.getByRole("slider", { disabled: false }).all()) {
      if (await slider.getAttribute("aria-valuetext") !== "Nothing chosen yet") continue;
      await slider.focus();
      await this.page.keyboard.press("ArrowRight");
      await this.settle();
      return true;
    }
    return this.typeWord();
  }

  // The word that a break asks for, where the page tells it to practise.
  async typeWord() {
    const field = this.page.getByRole("textbox", { name: "Code word" });
    if (await field.count() === 0 || await field.inputValue() !== "") return false;
    const told = /type (\w+)/.exec(await this.heard());
    if (!told) return false;
    await field.focus();
    await this.page.keyboard.insertText(told[1]);
    await this.settle();
    return true;
  }

  async settle() {
    await this.page.evaluate(() => new Promise((resolve) =>
      requestAnimationFrame(() => requestAnimationFrame(resolve))));
  }

  // Takes one step through the simulation. False: there was nothing to do just now.
  async step() {
    if (await this.answer().catch(() => false)) return true;
    const next = this.page.getByRole("button", { name: GOES_ON, disabled: false }).last();
    if (await next.count() === 0) return false;
    await this.pressElement(next).catch(() => {});
    await this.settle();
    return true;
  }

  title() {
    return this.page.title();
  }

  // Goes on until the title of the screen matches. `see` is called on every screen that is new.
  async goUntil(title, see = async () => {}, patience_ms = 60000) {
    const from = Date.now();
    while (!title.test(await this.title())) {
      const now = await this.title();
      if (!this.screens.has(now)) {
        this.screens.add(now);
        await see(now);
      }
      await this.step();
      assert.ok(Date.now() - from < patience_ms, `never came to ${title}; the page says:\n${await this.heard()}`);
    }
    await see(await this.title());
  }

  async open(address) {
    await this.page.goto(address);
    await this.page.getByRole("main").waitFor({ state: "attached", timeout: PATIENCE_MS });
  }

  // From the picker to the first screen of a simulation.
  async begin(simulation) {
    await this.press("radio", new RegExp(`^${simulation}`));
    if (await this.title() === "Choose a simulation") {
      await this.press("radio", new RegExp(`^${simulation}`));
    }
    await this.wait("no seat is asked", async () => /sitting/.test(await this.title()));
    await this.press("button", "Begin");
    await this.wait("nothing is asked", async () => /Before you begin/.test(await this.title()));
    for (const group of await this.page.getByRole("radiogroup").all()) {
      const yes = group.getByRole("radio", { name: "Yes" });
      if (await yes.count()) await this.pressElement(yes);
      await this.settle();
    }
  }
}
