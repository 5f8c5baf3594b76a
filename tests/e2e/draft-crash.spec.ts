import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { findFreePort } from "#scripts/port.ts";
import { begin, saved } from "./authoring.ts";
import { expectClean } from "./clean.ts";
import { type Balancer, otherMachines, startBalancer } from "./machines.ts";
import { readProductDatabase } from "./product.ts";
import { expectWhole, holdSaves, readSaved, timesSaved } from "./saves.ts";

const PROMPT = "prompt.md";
const away = (page: Page) => page.getByText("Kept in this browser; the server cannot be reached, trying again");
const conflict = (page: Page) => page.getByText(/Somebody else saved|Decide what becomes of/);
const shown = (page: Page) => page.getByRole("region", { name: "The prompt as learners see it" });

test.describe.configure({ timeout: 180_000 });

type Machine = Awaited<ReturnType<Awaited<ReturnType<typeof otherMachines>>["startWeb"]>>;
type Scene = {
  page: Page;
  balancer: Balancer;
  kill(): Promise<void>;
  startAgain(): Promise<void>;
  end(): Promise<void>;
};

/** An instructor before a web server that can be killed, on the product's database. */
async function aScene(browser: Browser, given: Record<string, string> = {}): Promise<Scene> {
  const balancer = await startBalancer();
  const { startWeb } = await otherMachines(balancer.port, given);
  const machines: Machine[] = [];
  const startAgain = async () => {
    const machine = await startWeb();
    machines.push(machine);
    balancer.setMute(false);
    balancer.targets.splice(0, 1, machine.port);
  };
  await startAgain();
  const context = await browser.newContext({ baseURL: `http://127.0.0.1:${balancer.port}` });
  return {
    ...{ page: await context.newPage(), balancer, startAgain },
    async kill() {
      machines.at(-1)!.kill();
      await machines.at(-1)!.ended;
    },
    async end() {
      await context.close();
      await Promise.all(machines.map((machine) => machine.stop()));
      await balancer.close();
    },
  };
}

/** Replaces the prompt in one go, so that no save has half of it. */
async function write(page: Page, text: string) {
  await page.getByRole("textbox", { name: PROMPT }).focus();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.insertText(text);
}

/** What was typed is on the page and on the server, and nobody was asked to decide anything. */
async function expectSaved(page: Page, slug: string, text: string) {
  await expect(saved(page)).toBeVisible({ timeout: 40_000 });
  await expect(conflict(page)).toHaveCount(0);
  await expect(shown(page)).toHaveText(text);
  const draft = await readSaved(slug);
  expect(draft.files[PROMPT]).toBe(text);
  expectWhole(draft);
  expect(timesSaved(draft, text)).toBe(1);
  return draft;
}

const slugOf = (path: string) => path.split("/").at(-1)!;

test("a web server that is killed in the middle of a save leaves no half of it, and what was typed is saved by the next", async ({
  browser,
}) => {
  const { page, kill, startAgain, end } = await aScene(browser);
  try {
    const slug = slugOf(await begin(page));
    await write(page, "Before the crash");
    await expect(saved(page)).toBeVisible();
    const before = await readSaved(slug);
    const held = await holdSaves();
    await write(page, "Typed as it died");
    await held.begun();
    await expect(page.getByText("Saving…", { exact: true })).toBeVisible();
    await expect(saved(page)).toHaveCount(0);
    await kill();
    await expect(away(page)).toBeVisible();
    await held.letGo();
    await page.keyboard.type(", and after");
    await expect(away(page)).toBeVisible();
    await expectClean(page, "a server that is away");
    expect(await readSaved(slug)).toEqual(before);
    await startAgain();
    await expectSaved(page, slug, "Typed as it died, and after");
  } finally {
    await end();
  }
});

test("a save whose answer died with the web server is not made twice, and is no conflict with what was typed since", async ({
  browser,
}) => {
  const { page, balancer, kill, startAgain, end } = await aScene(browser);
  const saveUnheard = async (slug: string, text: string) => {
    balancer.setMute(true);
    await write(page, text);
    await expect.poll(async () => (await readSaved(slug)).files[PROMPT], { timeout: 20_000 }).toBe(text);
    await expect(page.getByText("Saving…", { exact: true })).toBeVisible();
    await kill();
    await expect(away(page)).toBeVisible();
  };
  try {
    const slug = slugOf(await begin(page));
    await saveUnheard(slug, "Saved, and not heard of");
    const { revision } = await readSaved(slug);
    await startAgain();
    expect(await expectSaved(page, slug, "Saved, and not heard of")).toMatchObject({ revision });

    await saveUnheard(slug, "Saved again");
    await page.keyboard.type(", and typed on");
    await expect(away(page)).toBeVisible();
    await startAgain();
    const draft = await expectSaved(page, slug, "Saved again, and typed on");
    expect(timesSaved(draft, "Saved again")).toBe(1);
  } finally {
    await end();
  }
});

test("a tab that is loaded again while the server is away has what was typed, its unheard save included", async ({
  browser,
}) => {
  const { page, balancer, kill, startAgain, end } = await aScene(browser);
  try {
    const path = await begin(page);
    const slug = slugOf(path);
    balancer.setMute(true);
    await write(page, "Saved, and not heard of");
    await expect
      .poll(async () => (await readSaved(slug)).files[PROMPT], { timeout: 20_000 })
      .toBe("Saved, and not heard of");
    await kill();
    await page.keyboard.type(", then typed on");
    await expect(away(page)).toBeVisible();
    await expect(page.reload()).rejects.toThrow(/ERR_/);
    await startAgain();
    await page.goto(path);
    await expectSaved(page, slug, "Saved, and not heard of, then typed on");
    expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes(":exercise:")))).toEqual(
      [],
    );
  } finally {
    await end();
  }
});

test("a database that is killed in the middle of a save comes back without it, and then gets what was typed", async ({
  browser,
}) => {
  const { url, port, folder } = await readProductDatabase();
  const way = await startBalancer();
  way.targets.push(port);
  const { page, end } = await aScene(browser, { DATABASE_URL: url.replace(`:${port}/`, `:${way.port}/`) });
  try {
    const slug = slugOf(await begin(page));
    await write(page, "Before the crash");
    await expect(saved(page)).toBeVisible();
    const before = await readSaved(slug);
    const held = await holdSaves();
    await write(page, "Typed as it died");
    await held.begun();
    // It is back within a second, which is too soon to see anything: the web server finds it when the test says so.
    way.targets.splice(0, 1, await findFreePort());
    process.kill(Number(readFileSync(join(folder, "data", "postmaster.pid"), "utf8").split("\n")[0]), "SIGKILL");
    await expect(away(page)).toBeVisible();
    await held.letGo();
    await expect.poll(() => readSaved(slug).catch(() => null), { timeout: 60_000 }).toEqual(before);
    await page.keyboard.type(", and after");
    await expect(away(page)).toBeVisible();
    way.targets.splice(0, 1, port);
    await expectSaved(page, slug, "Typed as it died, and after");
  } finally {
    await end();
    await way.close();
  }
});

/** Until not even a letter more fits. */
function fillStorage(): void {
  let text = "x".repeat(1024 * 1024);
  for (let i = 0; text.length > 0; i++)
    try {
      localStorage.setItem(`filler-${i}`, text);
    } catch {
      text = text.slice(0, text.length >> 1);
    }
}

test("where the browser has no room either, the page says that nothing is kept, asks before it goes, and saves when it can", async ({
  browser,
}) => {
  const { page, kill, startAgain, end } = await aScene(browser);
  try {
    const path = await begin(page);
    const slug = slugOf(path);
    await page.evaluate(fillStorage);
    await write(page, "Saved without room");
    await expectSaved(page, slug, "Saved without room");

    await kill();
    await write(page, "Kept by the page alone");
    await expect(page.getByText(/Not saved, and this browser has no room for it: leave this page open/)).toBeVisible();
    await expect(away(page)).toHaveCount(0);
    await expectClean(page, "a browser without room");
    const asked = page.waitForEvent("dialog");
    void page.evaluate(() => location.reload()).catch(() => undefined);
    const dialog = await asked;
    expect(dialog.type()).toBe("beforeunload");
    await dialog.dismiss();
    await expect(shown(page)).toHaveText("Kept by the page alone");
    await startAgain();
    await expectSaved(page, slug, "Kept by the page alone");

    await kill();
    await write(page, "Room again");
    await page.evaluate(() => localStorage.clear());
    await page.keyboard.type(", and kept");
    await expect(away(page)).toBeVisible();
    await expect(page.reload()).rejects.toThrow(/ERR_/);
    await startAgain();
    await page.goto(path);
    await expectSaved(page, slug, "Room again, and kept");
  } finally {
    await end();
  }
});
