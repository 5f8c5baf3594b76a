import { expect, type Page, test } from "@playwright/test";
import { expectClean } from "./clean.ts";
import { anotherBrowser, signInAsInstructor, signUp } from "./people.ts";
import { exerciseFile, openExercise, outcome, submit, verdict, writeCode } from "./workbench.ts";

const HOUR_MS = 3_600_000;

test("an instructor assigns a pool whose hidden results come after the due date, and gives a learner more time", async ({
  page,
  browser,
}) => {
  test.setTimeout(240_000);
  await signInAsInstructor(page);
  await page.goto("/courses");
  await page.getByLabel("Title").fill(`Assigned ${process.pid} ${Date.now()}`);
  await page.getByRole("button", { name: "Create course" }).click();
  await expect(page.getByRole("link", { name: "Assignments" })).toBeVisible();
  const course = new URL(page.url()).pathname;
  const learnerPage = await anotherBrowser(browser);
  const learner = await signUp(learnerPage);
  await join(page, learnerPage, course);

  await page.goto(`${course}/assignments/new`);
  await page.getByRole("button", { name: "Make the assignment" }).press("Enter");
  await expect(page.getByLabel("Title")).toHaveAccessibleDescription("Enter a title.");
  await page.getByLabel("Title").fill("Week 1");
  await page.getByLabel("Due", { exact: true }).fill(localTime(-1));
  await page.getByRole("button", { name: "Make the assignment" }).press("Enter");
  await expect(page.getByText("Add at least one exercise.")).toBeVisible();
  await expect(page.getByText("This moment has passed. Choose a later one.")).toBeVisible();

  await page.getByLabel("Add an exercise").selectOption({ label: "Softmax" });
  await page.getByLabel("Add to item 1 as a pool").selectOption({ label: "One step of a gated recurrent unit" });
  await page.getByLabel("So many of item 1 count").fill("3");
  await page.getByLabel("Add an exercise").selectOption({ label: "Compute h₁: one step of a recurrent network" });
  await page.getByRole("button", { name: "Move item 2 up" }).press("Enter");
  await page.getByLabel("Due", { exact: true }).fill(localTime(49));
  await page.getByLabel("Closes", { exact: true }).fill(localTime(97));
  await page.getByLabel("When learners see what hidden cases found").selectOption({ label: "After the due date" });
  await page.getByRole("button", { name: "Make the assignment" }).press("Enter");
  await expect(page.getByText("3 cannot be chosen of 2.")).toBeVisible();
  await expectClean(page, "new assignment");
  await page.setViewportSize({ width: 390, height: 850 });
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.getByLabel("So many of item 2 count").fill("1");
  await page.getByRole("button", { name: "Make the assignment" }).press("Enter");
  await expect(page.getByRole("heading", { name: /^Week 1/, level: 1 })).toBeVisible();
  await page.getByRole("button", { name: "Publish" }).press("Enter");
  await expect(page.getByRole("button", { name: "Unpublish" })).toBeVisible();
  const assignment = new URL(page.url()).pathname;
  await page.getByLabel("Points each of item 1").fill("20");
  await page.getByRole("button", { name: "Save" }).press("Enter");
  await expect(page.getByText("Saved.")).toBeVisible();

  await learnerPage.goto("/");
  const due = learnerPage.getByRole("region", { name: "Due next" });
  await expect(due.getByText("in 2 days")).toBeVisible();
  await due.getByRole("link", { name: "Week 1" }).press("Enter");
  await expect(learnerPage.getByText("The best 1 of these 2 count")).toBeVisible();
  await expectClean(learnerPage, "a learner's assignment");
  await openExercise(learnerPage, "rnn-step");
  await expect(learnerPage.getByText("Week 1: due in 2 days")).toBeVisible();
  await writeCode(learnerPage, exerciseFile("rnn-step/alternatives/loops.ts"));
  await submit(learnerPage);
  await expect(verdict(learnerPage)).toHaveText(/^Handed in: \d of \d public cases passed\.$/);
  await expect(outcome(learnerPage).getByText("“Week 1” shows what hidden cases found from")).toBeVisible();
  await expect(outcome(learnerPage).getByRole("tab", { name: /, hidden$/ })).toHaveCount(0);
  await expectClean(learnerPage, "a report that is held back");
  await learnerPage.goto(assignment);
  await expect(learnerPage.getByText("Points are shown later")).toBeVisible();

  await page.goto(assignment);
  await page.getByText("Allow something").click();
  await page.getByLabel("For whom").selectOption({ label: learner.name });
  const allowed = page.getByRole("group").filter({ hasText: "Allow something" });
  await allowed.getByLabel("Due", { exact: true }).fill(localTime(3));
  await allowed.getByLabel("Reason").fill("Ill for a week");
  await allowed.getByRole("button", { name: "Allow it" }).press("Enter");
  await expect(page.getByText("This is no later than the due date there is.")).toBeVisible();
  await expect(allowed.getByLabel("Due", { exact: true })).toBeFocused();
  await allowed.getByLabel("Due", { exact: true }).fill(localTime(145));
  await allowed.getByRole("button", { name: "Allow it" }).press("Enter");
  await expect(page.getByText("Ill for a week")).toBeVisible();
  await expect(page.getByText("It ends after the close;")).toBeVisible();
  await expectClean(page, "an instructor's assignment");

  await learnerPage.reload();
  await expect(learnerPage.getByText("(in 6 days)").first()).toBeVisible();
  await learnerPage.goto("/exercises/rnn-step");
  await expect(learnerPage.getByText("Week 1: due in 6 days")).toBeVisible();
});

async function join(page: Page, learnerPage: Page, course: string): Promise<void> {
  await page.goto(`${course}/settings`);
  const code = (await page.locator("code").first().textContent())!;
  await learnerPage.goto("/courses");
  await learnerPage.getByLabel("Join code").fill(code);
  await learnerPage.getByRole("button", { name: "Join" }).click();
  await expect(learnerPage.getByText("You learn here.")).toBeVisible();
}

/** As a field of date and time takes it; the browser's time zone is that of the tests. */
function localTime(hours: number): string {
  const moment = new Date(Date.now() + hours * HOUR_MS);
  return new Date(+moment - moment.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
