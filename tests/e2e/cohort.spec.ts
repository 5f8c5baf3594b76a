import { expect, test } from "@playwright/test";
import { expectClean } from "./clean.ts";
import { createCourse, joinCourse } from "./courses.ts";
import { anotherBrowser, signInAsInstructor, signUp } from "./people.ts";
import { exerciseFile, openExercise, submit, verdict, writeCode } from "./workbench.ts";

const CELL = /, Compute h₁.*: (not started|trying)$/;

test("an instructor sees a mistake arrive in the room, discusses it without a name, and changes who is at risk", async ({
  page,
  browser,
}) => {
  await signInAsInstructor(page);
  const { path, joinCode } = await createCourse(page, `Cohort ${process.pid} ${Date.now()}`);
  const learnerPage = await anotherBrowser(browser);
  const learner = await signUp(learnerPage);
  await joinCourse(learnerPage, joinCode);

  await page.goto(path);
  await page
    .getByRole("navigation", { name: /^Course/ })
    .getByRole("link", { name: "Cohort" })
    .click();
  const cell = page.getByRole("row").filter({ hasText: learner.email }).getByRole("link", { name: CELL });
  await expect(cell).toHaveAccessibleName(/not started$/);
  await page.evaluate(() => Object.assign(window, { isTheSamePage: true }));

  await openExercise(learnerPage, "rnn-step");
  await writeCode(learnerPage, exerciseFile("rnn-step/mistakes/weights-transposed.ts"));
  await submit(learnerPage);
  await expect(verdict(learnerPage)).toHaveText(/Not yet/);
  await expect(cell).toHaveAccessibleName(/trying$/);
  expect(await page.evaluate(() => "isTheSamePage" in window)).toBe(true);
  await expectClean(page, "heat map");

  await page.getByRole("navigation", { name: "Cohort" }).getByRole("link", { name: "Mistakes" }).click();
  const mistake = page
    .getByRole("listitem")
    .filter({ hasText: /transposed/ })
    .first();
  await expect(mistake.getByRole("link", { name: learner.name })).toBeVisible();
  await expect(mistake).toContainText("1 holds it now");
  await expectClean(page, "board");
  await mistake.getByRole("link", { name: "All holders, and an example" }).click();
  const example = page.getByRole("region", { name: "An example to discuss" });
  await expect(example).toContainText("export function");
  await expect(example).not.toContainText(learner.name);
  await expectClean(page, "mistake");

  await page.getByRole("navigation", { name: "Cohort" }).getByRole("link", { name: "At risk" }).click();
  await page.getByText("Change the rules").click();
  await page.getByLabel("Days without any activity").fill("3");
  await page.getByLabel(/^Below so many percent/).fill("");
  await page.getByLabel(/^Below so many percent/).press("Enter");
  await expect(page.getByText("Nothing done for 3 days.")).toBeVisible();
  await expect(page.getByText(/of the points that are past due\./)).toBeHidden();
  await expectClean(page, "risk");
  await page.goto(`${path}/log`);
  await expect(page.getByRole("cell", { name: "Risk rules changed" })).toBeVisible();
  await learnerPage.context().close();
});

test("the heat map is walked by keyboard, and every figure says what it means", async ({ page, browser }) => {
  await signInAsInstructor(page);
  const { path, joinCode } = await createCourse(page, `Keys ${process.pid} ${Date.now()}`);
  for (let i = 0; i < 2; i++) {
    const learnerPage = await anotherBrowser(browser);
    await signUp(learnerPage);
    await joinCourse(learnerPage, joinCode);
    await learnerPage.context().close();
  }
  await page.goto(path);
  await expect(page.getByRole("list", { name: "Figures" })).toContainText("Learners2");
  await expectClean(page, "overview");
  await page.getByRole("link", { name: /^Stuck now/ }).click();
  await expect(page.getByText("No learner fits this choice.")).toBeVisible();
  await page.getByLabel("Show").selectOption("All learners");

  const at = (row: number, column: number) => page.locator(`[data-cell="${row},${column}"]`);
  await at(0, 0).focus();
  await page.keyboard.press("ArrowDown");
  await expect(at(1, 0)).toBeFocused();
  await page.keyboard.press("End");
  await expect(page.locator('[data-cell^="1,"]').last()).toBeFocused();
  await page.keyboard.press("Control+Home");
  await expect(at(0, 0)).toBeFocused();
  await page.keyboard.press("ArrowRight");
  const href = await at(0, 1).getAttribute("href");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(href!);
  await expect(page.getByText("Nothing submitted")).toBeVisible();

  for (const [name, words] of [
    ["Exercises", /corrected item-total correlation/],
    ["Over time", /Each dashed rule is the due date/],
  ] as const) {
    await page.goto(`${path}/cohort`);
    await page.getByRole("navigation", { name: "Cohort" }).getByRole("link", { name }).click();
    await page.getByRole("button", { name: /^What “(Discrimination|Solved per day)” means$/ }).click();
    await expect(page.getByText(words)).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(page.getByText(words)).toBeHidden();
    await expectClean(page, name);
  }
  for (const part of ["", "/cohort", "/cohort/exercises", "/cohort/exercises/rnn-step", "/cohort/risk"]) {
    await page.setViewportSize({ width: 390, height: 850 });
    await page.goto(path + part);
    await expect(page.locator("main")).toBeVisible();
    await expectClean(page, `${part}, narrow`);
  }
});
