import { type Browser, expect, type Page, test } from "@playwright/test";
import { expectFits } from "./clean.ts";
import { createCourse, joinCourse } from "./courses.ts";
import { inDatabase } from "./in-database.ts";
import { anotherBrowser, type NewLearner, signInAsInstructor, signUp } from "./people.ts";
import { openExercise, submit, verdict, writeCode } from "./workbench.ts";

const SLUG = `doubled-${process.pid}-${Date.now()}`;
const TITLE = "Elementwise tanh";
const doubled = (factor: number) =>
  `export function solve(xs: number[]): number[] { return xs.map((x) => Math.tanh(${factor} * x)); }`;
const REASON = "Each number was to be doubled first";

type Given = { summary: string; reference?: string };
const publish = (course: string, given: Given) =>
  inDatabase(
    "publish-version.ts",
    JSON.stringify({ slug: SLUG, courseId: course.split("/").at(-1), prompt: "Take the tanh.", ...given }),
  );

test("an instructor regrades by a repaired version, sees who changes, applies it, the learner is told, and it is undone", async ({
  page,
  browser,
}) => {
  test.setTimeout(300_000);
  await signInAsInstructor(page);
  const { path, joinCode } = await createCourse(page, `Regrading ${Date.now()}`);
  await publish(path, { summary: "As it began" });
  const [wronged, spared] = [await learnerWho(browser, joinCode, 2), await learnerWho(browser, joinCode, 1)];
  await publish(path, { summary: "The numbers are doubled", reference: doubled(2) });

  await page.goto(path);
  await page
    .getByRole("navigation", { name: /^Course/ })
    .getByRole("link", { name: "Regrades" })
    .click();
  await expect(page.getByText("Nothing was regraded yet")).toBeVisible();
  await page.getByRole("link", { name: "New regrade" }).press("Enter");
  await page.getByLabel("Exercise").selectOption(SLUG);
  await page.getByRole("button", { name: "Go on" }).press("Enter");
  await expect(page.getByRole("heading", { name: "2 submissions of 2 learners" })).toBeVisible();
  await page.getByLabel("Only these learners").fill("nobody@example.org");
  await page.getByRole("button", { name: "Look how many" }).press("Enter");
  await expect(page.getByRole("alert").getByText("nobody@example.org does not learn in this course.")).toBeVisible();
  // The page is a new one, and what is typed before React knows its fields is put back.
  const learners = page.getByLabel("Only these learners");
  const isKnown = () => learners.evaluate((field) => Object.keys(field).some((key) => key.startsWith("__react")));
  await expect.poll(isKnown).toBe(true);
  await learners.fill("");
  await page.getByLabel("Grade them by").selectOption({ index: 1 });
  await page.getByRole("button", { name: "Look how many" }).press("Enter");
  await expect(page.getByLabel("Grade them by").locator("option:checked")).toContainText("The numbers are doubled");
  await expectFits(page, "a new regrade");
  await page.getByRole("button", { name: "Start the regrade" }).press("Enter");

  await expect(page.getByRole("heading", { name: TITLE, level: 1 })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Apply" })).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText("1 go up")).toBeVisible();
  await expect(page.getByText("1 go down")).toBeVisible();
  await expect(rowOf(page, wronged.learner)).toContainText(/Not yet.*Passed/);
  await expect(rowOf(page, spared.learner)).toContainText(/Passed.*Not yet/);
  await page.getByRole("link", { name: `Open the cases of ${wronged.learner.name}` }).press("Enter");
  await expect(page.getByText("three numbers (public): not yet → passed")).toBeVisible();
  await expectFits(page, "the preview of a regrade");
  await page.getByRole("link", { name: "Scores in assignments" }).press("Enter");
  await expect(page.getByText("2 learners with another result, were all applied.")).toBeVisible();
  await expect(page.getByText("No assignment of this course has it.").first()).toBeVisible();
  await page.getByRole("link", { name: "Up (1)" }).press("Enter");
  await expect(rowOf(page, spared.learner)).toHaveCount(0);

  await page.getByRole("button", { name: "Apply" }).press("Enter");
  await expect(page.getByRole("alert").getByText("Enter a reason: the learners read it.")).toBeVisible();
  await page.getByLabel(/^Only raises: 1 submission/).check();
  await page.getByLabel("Reason").fill(REASON);
  await page.getByRole("button", { name: "Apply" }).press("Enter");
  await expect(page.getByRole("button", { name: "Undo the regrade" })).toBeVisible();
  await expect(rowOf(page, wronged.learner)).toContainText("Applied");

  await wronged.page.goto("/notifications");
  await wronged.page.getByRole("link", { name: `Your work on ${TITLE} was graded again` }).click();
  const note = wronged.page.getByRole("status").filter({ hasText: "Graded again" });
  await expect(note).toContainText(REASON);
  await expect(note).toContainText("Before: Not yet");
  await expect(wronged.page.getByText(/^Passed: all 4 cases/)).toBeVisible();
  await expectFits(wronged.page, "a submission that was graded again");
  await openHistory(wronged.page);
  await wronged.page.getByRole("link", { name: "for the earlier version" }).filter({ hasText: "Graded again" }).click();
  await expect(note).toContainText(REASON);
  await spared.page.goto("/notifications");
  await expect(spared.page.getByText("was graded again")).toHaveCount(0);

  await page.getByRole("button", { name: "Undo the regrade" }).press("Enter");
  await expect(page.getByText(/, undone /)).toBeVisible();
  await wronged.page.reload();
  await expect(wronged.page.getByRole("status").filter({ hasText: "A regrade was undone" })).toBeVisible();
  await page.goto(`${path}/log`);
  await expect(page.getByRole("cell", { name: "Regrade undone" })).toBeVisible();
  await expect(page.getByRole("cell", { name: "Regrade applied" })).toBeVisible();
  for (const learner of [wronged, spared]) await learner.page.context().close();
});

/** All that was handed in, on the exercise's page: the way to each that was graded again. */
async function openHistory(page: Page): Promise<void> {
  await openExercise(page, SLUG);
  await page.getByRole("tab", { name: /^History/ }).click();
  await expect(page.getByRole("link", { name: "Graded again" })).toBeVisible();
  await expectFits(page, "a history with a submission that was graded again");
}

type Learner = { page: Page; learner: NewLearner };

/** A learner of the course who hands in a program with this factor, and waits for the verdict. */
async function learnerWho(browser: Browser, joinCode: string, factor: number): Promise<Learner> {
  const page = await anotherBrowser(browser);
  const learner = await signUp(page);
  await joinCourse(page, joinCode);
  await openExercise(page, SLUG);
  await writeCode(page, doubled(factor));
  await submit(page);
  await expect(verdict(page)).toHaveText(factor === 1 ? /^Passed/ : /^Not yet/);
  return { page, learner };
}

const rowOf = (page: Page, { name }: NewLearner) =>
  page.getByRole("row").filter({ has: page.getByRole("link", { name, exact: true }) });
