import { expect, type Page, test } from "@playwright/test";
import { expectFits } from "./clean.ts";
import { anotherBrowser, joinDemoCourse, signInAsInstructor, signUp } from "./people.ts";
import { openExercise, submit, verdict, writeCode } from "./workbench.ts";
import { writeDraft } from "./written-draft.ts";

const RIGHT = "export function solve(xs: Vector): Vector {\n  return xs.map((x) => Math.tanh(x));\n}\n";
const WRONG_MISTAKE = `/** It is $\\tanh$ already. */\n${RIGHT}`;

const rules = (page: Page) => page.getByRole("list", { name: "Rules of the check" }).getByRole("listitem");

test("an author checks a draft, sees rule by rule what fails, and publishes what has passed", async ({
  page,
  browser,
}) => {
  test.setTimeout(180_000);
  const slug = `proving-${Date.now()}`;
  const place = await writeDraft(slug, { "mistakes/right.ts": WRONG_MISTAKE });
  await signInAsInstructor(page);
  await page.goto(`${place}/check`);
  await expect(page.getByText("The draft, as it is now, has not.")).toBeVisible();
  await page.getByRole("button", { name: "Check the draft" }).click();
  await expect(page.getByText("The draft does not hold yet.")).toBeVisible({ timeout: 60_000 });
  const failed = rules(page).filter({ hasText: "mistakes/right.ts fails and earns its message" });
  await expect(failed).toContainText("Failed");
  await expect(failed).toContainText("passes (seed check-1)");
  await expect(failed.getByRole("link", { name: "mistakes/right.ts" })).toHaveAttribute(
    "href",
    `${place}?file=mistakes%2Fright.ts`,
  );
  await failed.getByText("Its message", { exact: true }).click();
  await expect(failed).toContainText("already.");
  await expect(rules(page).filter({ hasText: "starter.ts" })).toContainText("Passed");
  await expectFits(page, "a check that failed");

  await writeDraft(slug, {});
  await page.reload();
  await expect(page.getByText("An earlier state of the draft does not hold yet.")).toBeVisible();
  await page.getByRole("button", { name: "Check again" }).click();
  await expect(page.getByText("The draft passed every rule on 20 seeds.")).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole("img", { name: /The nearest mistake, .* misses by .* 100 are needed/ })).toBeVisible();
  await expectFits(page, "a check that passed");

  await page.getByRole("button", { name: "Publish" }).click();
  await expect(page.getByText(/Say in a sentence what changed/).first()).toBeVisible();
  await page.getByLabel("What it is about").fill("The tangent of each.");
  await page.getByRole("button", { name: "Publish" }).click();
  await expect(page.getByText("There is nothing to publish.")).toBeVisible();

  const learner = await anotherBrowser(browser);
  await signUp(learner);
  await joinDemoCourse(learner);
  await openExercise(learner, slug);
  await writeCode(learner, RIGHT);
  await submit(learner);
  await expect(verdict(learner)).toHaveText(/Passed/, { timeout: 40_000 });
});

test("a check that loops is called off", async ({ page }) => {
  const loop = "export function generateCases(): never { for (;;) {} }";
  const place = await writeDraft(`proving-loop-${Date.now()}`, { "cases.ts": loop });
  await signInAsInstructor(page);
  await page.goto(`${place}/check`);
  await page.getByRole("button", { name: "Check the draft" }).click();
  await expect(page.getByLabel(/cases\.ts draws cases for every seed/)).toBeVisible();
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByRole("button", { name: "Check the draft" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Cancel" })).toBeHidden();
});

test("an author tries the draft on the learner's own page, and it counts nowhere", async ({ page }) => {
  const slug = `proving-try-${Date.now()}`;
  const place = await writeDraft(slug);
  await signInAsInstructor(page);
  await page.goto(`${place}/try`);
  await expect(page.locator(".monaco-editor .view-lines").first()).toBeVisible();
  await writeCode(page, RIGHT);
  await submit(page);
  await expect(verdict(page)).toHaveText(/Passed/, { timeout: 40_000 });
  await page.getByRole("tab", { name: "History" }).click();
  await expect(page.getByRole("tabpanel", { name: "History" })).not.toContainText("Passed");
  expect((await page.goto(`/exercises/${slug}`))?.status()).toBe(404);
});

test("an author has mistakes suggested, and makes one of what the cases let through", async ({ page }) => {
  test.setTimeout(150_000);
  const alternative = RIGHT.replace("Math.tanh(x)", "Math.tanh(x * 1)");
  const slug = `proving-search-${Date.now()}`;
  const place = await writeDraft(slug, { "alternatives/times-one.ts": alternative });
  await signInAsInstructor(page);
  await page.goto(`${place}/check`);
  await page.getByRole("button", { name: "Suggest mistakes" }).click();
  const found = page.getByRole("listitem").filter({ hasText: "x * 1 → x" }).first();
  await expect(found).toContainText("could not be told from a right program by any case", { timeout: 90_000 });
  await expect(page.getByRole("button", { name: "Search again" })).toBeVisible();
  await expect(page.getByText(/programs with one thing changed in/)).toBeVisible({ timeout: 90_000 });
  await found.getByText("The whole program, compared").click();
  await expect(found.getByRole("region", { name: /What differs/ })).toBeVisible();
  await found.getByRole("button", { name: "Make this a mistake" }).click();
  await found.getByLabel("Name of the file").fill("not-times-one");
  await found.getByLabel("What the learner is told").fill("You left out the factor.");
  await expectFits(page, "a search");
  await found.getByRole("button", { name: "Add to the draft" }).click();
  await expect(page.getByRole("link", { name: "mistakes/not-times-one.ts" })).toBeVisible();
  await expect(page.getByText(/The check fails until/)).toBeVisible();
});
