import { expect, type Page, test } from "@playwright/test";
import { editor, newSlug, open, saved, write } from "./authoring.ts";
import { expectClean } from "./clean.ts";
import { createCourse, joinCourse } from "./courses.ts";
import { inDatabase } from "./in-database.ts";
import { anotherBrowser, signInAsInstructor, signUp } from "./people.ts";
import { openExercise, run, submit, verdict, writeCode } from "./workbench.ts";

const PROMPT = "Take the tanh of each number.";
const RIGHT = "export function solve(xs: number[]): number[] { return xs.map(Math.tanh); }";
const ENDLESS = "export function generateCases(): never { for (;;) {} }";

const problems = (page: Page) => page.getByRole("region", { name: "Problems" });

/** A learner has what was published, is told of nothing, and is graded by it. */
async function expectUnnoticed(learner: Page) {
  await learner.reload();
  await expect(learner.getByText(PROMPT)).toBeVisible();
  await expect(learner.getByText("This exercise was changed")).toHaveCount(0);
  await run(learner);
  await expect(verdict(learner)).toHaveText("All 2 public cases pass.", { timeout: 40_000 });
  await submit(learner);
  await expect(verdict(learner)).toHaveText(/^Passed/, { timeout: 40_000 });
}

test("whatever is wrong in a draft is named on its pages, and learners of what is published notice nothing", async ({
  page,
  browser,
}) => {
  test.setTimeout(360_000);
  const slug = newSlug();
  await signInAsInstructor(page);
  const course = await createCourse(page, `Wrong ${slug}`);
  const courseId = course.path.split("/").at(-1)!;
  await inDatabase("publish-version.ts", JSON.stringify({ slug, courseId, summary: "As it began", prompt: PROMPT }));
  const learner = await anotherBrowser(browser);
  await signUp(learner);
  await joinCourse(learner, course.joinCode);
  await openExercise(learner, slug);
  await writeCode(learner, RIGHT);
  await expect(saved(learner)).toBeVisible();

  const place = `${course.path}/exercises/${slug}`;
  await page.goto(place);
  await page.getByRole("button", { name: "Open a draft" }).click();
  await expect(editor(page)).toBeVisible();

  await test.step("half a formula", async () => {
    await write(page, "prompt.md", "The draft has $\\frac{1}$");
    await expect(page.getByText(/This formula cannot be read/)).toBeVisible();
  });

  await test.step("cases without end, beside which all else goes on", async () => {
    await open(page, "cases.ts");
    await write(page, "cases.ts", ENDLESS);
    await expect(saved(page)).toBeVisible();
    await open(page, "prompt.md");
    await write(page, "prompt.md", "Seen while **cases** never end");
    await expect(page.getByRole("region", { name: "The prompt as learners see it" })).toHaveText(
      "Seen while cases never end",
    );
    await expect(page.getByText("None: the files make an exercise.")).toBeVisible();
    await expect(saved(page)).toBeVisible();
    await page.goto(`${place}/try`);
    await expect(page.getByText("Seen while cases never end")).toBeVisible();
    await writeCode(page, RIGHT);
    await run(page);
    await expectUnnoticed(learner);
    await expect(verdict(page)).toHaveText(/^The exercise could not grade this: cases\.ts took longer than 10 s/, {
      timeout: 120_000,
    });
    await expect(page.getByText("It is the draft that is at fault, and not what was handed in.")).toBeVisible();
    await expectClean(page, "a trial of a draft that is at fault");
  });

  await test.step("half a reference", async () => {
    await page.goto(`${place}?file=reference.ts`);
    await expect(editor(page)).toBeVisible();
    await write(page, "reference.ts", "export function solve(xs: number[]): number[] {\n  return xs.m");
    await expect(page.locator(".squiggly-error")).not.toHaveCount(0);
    await expect(saved(page)).toBeVisible();
    await page.goto(`${place}/check`);
    await page.getByRole("button", { name: "Check the draft" }).click();
    await expect(page.getByText("The draft does not hold yet.")).toBeVisible({ timeout: 60_000 });
    const step = page.getByRole("listitem").filter({ hasText: "does not compile" }).first();
    await expect(step.getByRole("link", { name: "reference.ts" })).toBeVisible();
  });

  await test.step("facts out of range", async () => {
    await page.goto(`${place}?file=exercise.json`);
    const form = page.getByRole("form", { name: "What the exercise is" });
    await form.getByLabel("Minutes").fill("9000");
    await expect(form.getByText(/600/)).toBeVisible();
    await expect(problems(page)).toContainText("exercise.json");
    await expect(saved(page)).toBeVisible();
    await page.goto(`${place}/try`);
    await expect(page.getByText("The draft cannot be shown to learners yet:")).toBeVisible();
    await expect(page.getByRole("link", { name: "exercise.json" })).toBeVisible();
    await expectClean(page, "a draft that cannot be tried");
  });

  await expectUnnoticed(learner);
  await learner.context().close();
});
