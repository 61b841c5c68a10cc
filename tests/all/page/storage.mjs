// What the page keeps: a browser that is killed, storage that is refused or full, two tabs.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, test } from "node:test";
import { attach, openProfile } from "./browser.mjs";
import { Person } from "./person.mjs";

const ADDRESS = `${process.env.PAGE}?lang=en`;
const PLAY = `${ADDRESS}&scenario=tutorial&seat=A1`;
const SIZE = { width: 1366, height: 768 };
let folder;
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), "samenspel-page-")); });
afterEach(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }));

// A browser of our own, in a group of processes that can be killed as one.
async function startBrowser() {
  const child = spawn(process.env.CHROMIUM,
                      ["--headless=new", "--no-sandbox", "--no-first-run", "--remote-debugging-port=0",
                       `--user-data-dir=${folder}`, "--window-size=1366,900", "about:blank"],
                      { detached: true, stdio: ["ignore", "ignore", "pipe"] });
  const address = await new Promise((resolve, reject) => {
    let said = "";
    child.stderr.on("data", (bytes) => {
      said += bytes;
      const found = /DevTools listening on (\S+)/.exec(said);
      if (found) resolve(found[1]);
    });
    child.on("exit", () => reject(new Error(said)));
  });
  return { address, kill: () => process.kill(-child.pid, "SIGKILL") };
}

async function newPage(context) {
  const page = await context.newPage();
  await page.setViewportSize(SIZE);
  return page;
}

// Plays until the second case stands there; the first answer to every question is yes.
async function playSome(person) {
  await person.goUntil(/2 of/);
  return person.title();
}

test("a browser that is killed loses nothing that was shown, and the log is whole", async () => {
  const browser = await startBrowser();
  const first = new Person(await newPage((await attach(browser.address)).contexts()[0]));
  await first.open(PLAY);
  const reached = await playSome(first);
  browser.kill();

  const context = await openProfile(folder, { viewport: SIZE, acceptDownloads: true });
  const second = new Person(await context.newPage());
  await second.open(ADDRESS);
  await second.press("button", /Go on|Continue|Resume/);
  await second.wait("it does not go on where it was", async () => await second.title() === reached);
  await second.goUntil(/The simulation is over/);
  await second.press("button", /^Download my log/);
  const [download] = await Promise.all([second.page.waitForEvent("download", { timeout: 15000 }),
                                        second.pressElement(second.find("button", "Download"))]);
  const log = join(folder, "log.jsonl");
  await download.saveAs(log);
  assert.match(readFileSync(log, "utf8"), /"session_resumed"|resume/);
  execFileSync(process.env.SAMENSPEL, ["verify", log]);
  await context.close();
});

test("where nothing can be kept it is said, and the simulation can be played", async () => {
  const context = await openProfile(folder, { viewport: SIZE });
  await context.addInitScript(() => {
    indexedDB.open = () => { throw new DOMException("refused", "SecurityError"); };
  });
  const person = new Person(await context.newPage());
  await person.open(PLAY);
  await person.goUntil(/cannot be saved/);
  assert.match(await person.heard(), /This browser keeps nothing here/);
  await person.page.close();
  const unlogged = new Person(await context.newPage());
  await unlogged.open(PLAY);
  await unlogged.goUntil(/Before you begin/);
  await unlogged.press("radio", "No");
  await unlogged.goUntil(/The simulation is over/);
  await context.close();
});

test("when the storage is full it is said, and it goes on when there is room again", async () => {
  const context = await openProfile(folder, { viewport: SIZE });
  await context.addInitScript(() => {
    const put = IDBObjectStore.prototype.put;
    window.isFull = false;
    IDBObjectStore.prototype.put = function (...words) {
      if (window.isFull) throw new DOMException("full", "QuotaExceededError");
      return put.apply(this, words);
    };
  });
  const person = new Person(await context.newPage());
  await person.open(PLAY);
  await playSome(person);
  await person.page.evaluate(() => { window.isFull = true; });
  await person.step();
  await person.step();
  await person.wait("nobody is told", async () => /cannot be saved/.test(await person.title()));
  assert.match(await person.heard(), /The browser's storage is full/);
  await person.page.evaluate(() => { window.isFull = false; });
  await person.press("button", "Try again");
  await person.goUntil(/The simulation is over/);
  await context.close();
});

test("a second tab says that the first one is open, and opens when that one is closed", async () => {
  const context = await openProfile(folder, { viewport: SIZE, locale: "en-GB" });
  const first = new Person(await context.newPage());
  await first.open(ADDRESS);
  const second = new Person(await context.newPage());
  await second.page.goto(ADDRESS);
  await second.wait("nothing is said", async () =>
    /already open in another tab/.test(await second.page.textContent("body")));
  await first.press("button", "Settings");
  await first.page.close();
  await second.wait("it does not open", async () =>
    await second.page.getByRole("radiogroup", { name: /Choose a simulation/ }).count() > 0);
  await context.close();
});
