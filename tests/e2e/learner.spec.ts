import { expect, test } from "@playwright/test";
import { anotherBrowser, cohortRow, joinDemoCourse, signInAsInstructor, signUp } from "./people.ts";
import { exerciseFile, openExercise, outcome, run, submit, verdict, writeCode } from "./workbench.ts";

test("a learner is told that the weights are transposed, repairs it, and passes", async ({ page }) => {
  await signUp(page);
  await openExercise(page, "rnn-step");
  await writeCode(page, exerciseFile("rnn-step/mistakes/weights-transposed.ts"));
  await run(page);
  await expect(verdict(page)).toHaveText(/Not yet: \d of 5 cases/);
  await expect(outcome(page).getByRole("article", { name: "Reason" }).first()).toContainText(/transposed/);
  await expect(outcome(page).getByText("0.3714").first()).toBeVisible();

  await writeCode(page, exerciseFile("rnn-step/alternatives/loops.ts"));
  await submit(page);
  await expect(verdict(page)).toHaveText("Passed: all 12 cases.");

  await page.getByRole("tab", { name: /History/ }).click();
  await expect(page.getByRole("listitem").getByText("Passed")).toBeVisible();
  await page.goto("/progress");
  await expect(page.getByRole("row", { name: /Compute h₁/ })).toContainText(/Solved.*100 %.*1/);
});

for (const [slug, solution] of [
  ["rnn-bptt", "rnn-bptt/alternatives/loops.ts"],
  ["gru-cell", "gru-cell/alternatives/functional.ts"],
] as const)
  test(`a learner solves ${slug}, and the instructor sees it on the cohort page and opens the code`, async ({
    page,
    browser,
  }) => {
    const learner = await signUp(page);
    await joinDemoCourse(page);
    await openExercise(page, slug);
    await writeCode(page, exerciseFile(solution));
    await submit(page);
    await expect(verdict(page)).toHaveText(/Passed: all \d+ cases/);

    const instructor = await anotherBrowser(browser);
    await signInAsInstructor(instructor);
    const row = await cohortRow(instructor, learner);
    await row.getByRole("link", { name: /: solved$/ }).click();
    await expect(instructor.getByRole("heading", { name: new RegExp(learner.name) })).toBeVisible();
    await instructor.getByRole("table").getByRole("link").first().click();
    await expect(instructor.getByText(/Passed: all \d+ cases/)).toBeVisible();
    await expect(instructor.getByText("export function").first()).toBeVisible();
    await instructor.context().close();
  });

test("hidden cases show a lock and their kind, and nothing that gives them away", async ({ page }) => {
  await signUp(page);
  await openExercise(page, "rnn-step");
  await writeCode(page, exerciseFile("rnn-step/mistakes/bias-left-out.ts"));
  const sent: string[] = [];
  page.on("response", async (response) => {
    if (response.url().includes("/api/submissions/")) sent.push(await response.text().catch(() => ""));
  });
  await submit(page);
  await expect(verdict(page)).toHaveText(/Not yet/);
  const hidden = page.getByRole("tab", { name: /, hidden$/ });
  await expect(hidden).toHaveCount(7);
  await hidden.first().click();
  await expect(outcome(page).getByText("Expected", { exact: true })).toHaveCount(0);
  const graded = JSON.parse(/data: (.*"phase":"graded".*)/.exec(sent.join("\n"))![1]!);
  for (const result of graded.report.cases.filter((one: { visibility: string }) => one.visibility === "hidden"))
    expect(Object.keys(result).sort()).toEqual(["diagnosis", "status", "title", "visibility"]);
});

test("a verdict that arrives while the page is closed is there when it is opened again", async ({ page }) => {
  await signUp(page);
  await openExercise(page, "rnn-step");
  await writeCode(page, exerciseFile("rnn-step/alternatives/functional.ts"));
  // What was on its way when the page was left may not have arrived.
  const accepted = page.waitForResponse((response) => "next-action" in response.request().headers());
  await submit(page);
  await accepted;
  await page.goto("/courses");
  await openExercise(page, "rnn-step");
  await page.getByRole("tab", { name: /History/ }).click();
  await page.getByRole("listitem").getByRole("button").first().click();
  await expect(page.getByText("Passed: all 12 cases.").first()).toBeVisible();
});
