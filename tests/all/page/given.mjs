// Scenarios that are given to the page: dropped or chosen, as a folder or a zip; and browsers that
// are too old for it.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, afterEach, before, beforeEach, test } from "node:test";
import { openBrowser, openProfile } from "./browser.mjs";
import { Person } from "./person.mjs";

const ADDRESS = `${process.env.PAGE}?lang=en`;
const SIZE = { width: 1366, height: 768 };
const SCENARIOS = process.env.SCENARIOS;
let browser, folder;
before(async () => { browser = await openBrowser(); });
after(() => browser.close());
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), "samenspel-given-")); });
afterEach(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }));

// A scenario of one's own: the tutorial under another id and title.
function ownScenario(name, change = (text) => text) {
  const own = join(folder, name);
  cpSync(join(SCENARIOS, "tutorial"), own, { recursive: true });
  const main = join(own, "scenario.json");
  const text = readFileSync(main, "utf8").replace('"id": "tutorial"', '"id": "our-own"')
    .replace('"First steps"', '"Our own steps"');
  writeFileSync(main, change(text));
  return own;
}

function zipped(own, ...how) {
  const path = join(folder, "Our own.zip");
  execFileSync("zip", ["-q", "-r", ...how, path, own.split("/").pop()], { cwd: folder });
  return path;
}

async function newPerson() {
  const person = new Person(await browser.newPage({ viewport: SIZE }));
  await person.open(ADDRESS);
  return person;
}

async function choose(person, path) {
  await person.press("button", "Add a simulation");
  const [dialogue] = await Promise.all([person.page.waitForEvent("filechooser"),
                                        person.press("button", "Choose a file")]);
  await dialogue.setFiles(path);
}

// As the system does with what a hand drags from its folders.
async function drop(person, path) {
  const hand = await person.page.context().newCDPSession(person.page);
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  for (const type of ["dragEnter", "dragOver", "drop"]) {
    await hand.send("Input.dispatchDragEvent", { type, x: 600, y: 400, data });
  }
}

const asksForSeat = (person) =>
  person.wait("it does not start", async () => /sitting/.test(await person.title()));

const says = (person, what) =>
  person.wait("nothing is said", async () => what.test(await person.heard()));

for (const [name, ...how] of [["packed"], ["only stored", "-0"]]) {
  test(`a zip that is chosen starts (${name})`, async () => {
    const person = await newPerson();
    await choose(person, zipped(ownScenario("our own"), ...how));
    await asksForSeat(person);
    assert.match(await person.heard(), /Our own steps/);
    await person.page.close();
  });
}

test("a folder that is dropped starts, is played, and is there the next time", async () => {
  const context = await openProfile(join(folder, "profile"), { viewport: SIZE });
  const person = new Person(await context.newPage());
  await person.open(ADDRESS);
  await drop(person, ownScenario("anything"));
  await asksForSeat(person);
  await person.press("button", "Begin");
  await person.goUntil(/The simulation is over/);
  await person.page.reload();
  await person.wait("it is gone", () => person.find("radio", /^Our own steps/).count());
  await context.close();
});

test("what is wrong with a scenario stands on the picker", async () => {
  const person = await newPerson();
  await drop(person, ownScenario("mine", (text) => text.replace('"id": "our-own",', '"id": "our-own", "idd": 1,')));
  await says(person, /cannot start[^]*idd/);
  await person.page.close();
});

test("what is no scenario is named: another folder, a damaged zip, a zip with a password", async () => {
  const person = await newPerson();
  await drop(person, join(SCENARIOS, "tutorial", "texts"));
  await says(person, /no scenario\.json in texts/);
  const bytes = readFileSync(zipped(ownScenario("mine")));
  bytes[bytes.length >> 1] ^= 0xff;
  writeFileSync(join(folder, "half.zip"), bytes);
  await choose(person, join(folder, "half.zip"));
  await says(person, /half\.zip cannot be read/);
  writeFileSync(join(folder, "cut.zip"), bytes.subarray(0, 1000));
  await choose(person, join(folder, "cut.zip"));
  await says(person, /cut\.zip cannot be read/);
  await choose(person, zipped(ownScenario("secret"), "-P", "word"));
  await says(person, /Our own\.zip cannot be read/);
  await person.page.close();
});

test("during a simulation it is only said", async () => {
  const person = await newPerson();
  await person.page.goto(`${ADDRESS}&scenario=tutorial&seat=A1`);
  await person.goUntil(/2 of/);
  const stood = await person.title();
  await drop(person, ownScenario("mine"));
  await says(person, /A simulation is running/);
  assert.equal(await person.title(), stood);
  await person.page.close();
});

const TOO_OLD = { nl: /te oud/, fr: /trop ancien/, en: /too old/ };
for (const [language, words] of Object.entries(TOO_OLD)) {
  test(`a browser without WebAssembly is told so, in ${language}`, async () => {
    const page = await browser.newPage({ viewport: SIZE, locale: language });
    await page.addInitScript(() => { delete window.WebAssembly; });
    await page.goto(process.env.PAGE);
    assert.match(await page.textContent("#words"), words);
    assert.equal(await page.getAttribute("html", "lang"), language);
    await page.close();
  });
}

test("a browser without a database says that nothing can be kept", async () => {
  const person = new Person(await browser.newPage({ viewport: SIZE }));
  await person.page.addInitScript(() => {
    Object.defineProperty(window, "indexedDB", { value: undefined });
  });
  await person.open(`${ADDRESS}&scenario=tutorial&seat=A1`);
  await person.goUntil(/cannot be saved/);
  assert.match(await person.heard(), /keeps nothing here/);
  await person.page.close();
});
