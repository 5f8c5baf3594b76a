import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { expectFitsWhenLoaded } from "./clean.ts";
import { anotherBrowser, joinDemoCourse, type NewLearner, signIn, signUp } from "./people.ts";
import { dataDir } from "./product.ts";
import { exerciseFile, openExercise, submit, verdict, writeCode } from "./workbench.ts";

const ROOT = join(import.meta.dirname, "..", "..");
const EMAIL = `keeper-${process.pid}@example.org`;
const CODE = exerciseFile("rnn-step/mistakes/tanh-left-out.ts");
let password: string;

test.beforeAll(() => {
  password = /only now: (\S+)/.exec(admin("create-user", "--role", "admin", "--name", "Keeper", "--email", EMAIL))![1]!;
});

function admin(...args: string[]): string {
  const env = { ...process.env, DATA_DIR: dataDir(), DATABASE_URL: "", AUTH_SECRET: "" };
  const all = ["--conditions=react-server", "scripts/admin.ts", ...args];
  return execFileSync(process.execPath, all, { cwd: ROOT, env, encoding: "utf8" });
}

/** A learner of the demo course who has failed once. */
async function aLearnerWithWork(page: Page): Promise<NewLearner> {
  const learner = await signUp(page);
  await joinDemoCourse(page);
  await openExercise(page, "rnn-step");
  await writeCode(page, CODE);
  await submit(page);
  await expect(verdict(page)).toHaveText(/Not yet/);
  return learner;
}

test("a learner downloads all that is kept on them, with their code and without hidden values", async ({ page }) => {
  const learner = await aLearnerWithWork(page);
  await page.goto("/account");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Download as JSON" }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^gradcheck-\d{4}-\d\d-\d\d\.json$/);
  const { schemaVersion, tables } = JSON.parse(readFileSync(await download.path(), "utf8"));
  expect(schemaVersion).toBe(1);
  expect(tables.User).toMatchObject([{ email: learner.email, name: learner.name }]);
  expect(tables.Enrollment).toHaveLength(1);
  const [submission] = tables.Submission;
  expect(submission).toMatchObject({ slug: "rnn-step", code: CODE, state: { phase: "graded" } });
  const { seed, cases } = submission.state.report;
  expect(seed).toBe("");
  const hidden = cases.filter(({ visibility }: { visibility: string }) => visibility === "hidden");
  expect(hidden.length).toBeGreaterThan(0);
  for (const one of hidden)
    expect(Object.keys(one).filter((key) => !["title", "visibility", "status", "diagnosis"].includes(key))).toEqual([]);
  expect(JSON.stringify(tables)).not.toMatch(/passwordHash|tokenHash|sessionVersion/);
});

test("an admin reads the preview and deletes a person, whose session is then over", async ({ page, browser }) => {
  const theirs = await anotherBrowser(browser);
  const learner = await aLearnerWithWork(theirs);
  await signIn(page, { email: EMAIL, password });
  await page.goto("/admin");
  await page.getByRole("link", { name: "People" }).click();
  await page.getByLabel("A part of a name or address").fill(learner.email);
  await page.keyboard.press("Enter");
  await page.getByRole("link", { name: learner.name, exact: true }).click();
  await expect(page.getByRole("heading", { name: learner.name })).toBeVisible();
  const row = page.getByRole("row", { name: /^Code or answers handed in\. Submission/ });
  await expect(row.getByRole("cell").nth(2)).toHaveText("1");

  const address = page.getByLabel("Type the person’s address");
  await address.fill("somebody@example.org");
  await page.keyboard.press("Enter");
  await expect(page.locator("main").getByRole("alert")).toContainText("Nothing was deleted");
  await expect(address).toBeFocused();
  await address.fill(learner.email);
  await page.keyboard.press("Enter");
  await expect(page.getByText("The person was deleted.")).toBeVisible();

  await theirs.goto("/account");
  await expect(theirs.getByRole("heading", { name: "Sign in" })).toBeVisible();
  await theirs.context().close();
});

test("the command line shows the same preview, and deletes only when told so", async ({ page }) => {
  const { email } = await signUp(page);
  expect(admin("delete-user", email)).toContain("Nothing was changed");
  await page.goto("/account");
  await expect(page.locator("main").getByText(email)).toBeVisible();
  expect(admin("delete-user", email, "--yes")).toMatch(/Deleted Learner \d+\./);
  await page.goto("/account");
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
});

test("the pages about people are accessible, in both themes and on a phone", async ({ page }) => {
  test.setTimeout(180_000);
  await signIn(page, { email: EMAIL, password });
  const visit = (name: string, path: string, load: () => Promise<void>) =>
    expectFitsWhenLoaded(page, name, async () => {
      await page.goto(path);
      await load();
    });
  const main = () => expect(page.locator("main")).toBeVisible();
  await visit("people", "/admin/people", main);
  await visit("deletion of a learner", "/admin/people?q=Leo+Learner", async () => {
    await page.getByRole("link", { name: "Leo Learner" }).click();
    await expect(page.getByRole("heading", { name: "Leo Learner" })).toBeVisible();
  });
  await visit("deletion refused", "/admin/people?q=Ada+Instructor", async () => {
    await page.getByRole("link", { name: "Ada Instructor" }).click();
    await expect(page.getByText(/“Recurrent networks from scratch”. Name another one first/)).toBeVisible();
  });
  await visit("account", "/account", main);
});
