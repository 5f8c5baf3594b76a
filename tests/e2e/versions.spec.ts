import { expect, type Page, test } from "@playwright/test";
import { expectFits } from "./clean.ts";
import { inDatabase } from "./in-database.ts";
import { anotherBrowser, signInAsInstructor, signUp } from "./people.ts";
import { openExercise, run, verdict, writeCode } from "./workbench.ts";

const SLUG = `leaky-${process.pid}-${Date.now()}`;
const CODE = "export function solve(xs: number[]): number[] { return xs.map(Math.tanh); } // mine";

const publish = (courseId: string, summary: string, prompt: string) =>
  inDatabase("publish-version.ts", JSON.stringify({ slug: SLUG, courseId, summary, prompt }));

test("a learner in the middle of an exercise is told that it was changed, keeps what they wrote, and moves when they choose", async ({
  page,
  browser,
}) => {
  test.setTimeout(240_000);
  const title = `Versions ${Date.now()}`;
  await signInAsInstructor(page);
  await page.goto("/courses");
  await page.getByLabel("Title").fill(title);
  await page.getByRole("button", { name: "Create course" }).click();
  await expect(page.getByRole("link", { name: "Assignments" })).toBeVisible();
  const course = new URL(page.url()).pathname;
  const courseId = course.split("/").at(-1)!;
  await publish(courseId, "As it began", "Take the tanh of each number.");

  const learnerPage = await anotherBrowser(browser);
  await signUp(learnerPage);
  await expectNotThere(learnerPage);
  await join(page, learnerPage, course);
  await learnerPage.goto("/");
  const group = learnerPage.getByRole("region", { name: `Exercises of ${title}` });
  await group.getByRole("link").first().click();
  await expect(learnerPage.getByText("Take the tanh of each number.")).toBeVisible();
  await openExercise(learnerPage, SLUG);
  await writeCode(learnerPage, CODE);
  await expect(learnerPage.getByText("Saved", { exact: true })).toBeVisible();

  await publish(courseId, "The numbers are larger now", "Take the tanh of every number.");
  await learnerPage.evaluate(() => window.dispatchEvent(new Event("focus")));
  const notice = learnerPage.getByRole("status").filter({ hasText: "This exercise was changed" });
  await expect(notice).toContainText("The numbers are larger now. Your work is on the version you began with.");
  await expect(learnerPage.locator(".view-lines").getByText("mine")).toBeVisible();
  await expectFits(learnerPage, "the notice of another version");

  await learnerPage.reload();
  await expect(learnerPage.getByText("Take the tanh of each number.")).toBeVisible();
  await notice.getByRole("button", { name: "Not now" }).press("Enter");
  await expect(notice).toHaveCount(0);
  await run(learnerPage);
  await expect(verdict(learnerPage)).toHaveText("All 2 public cases pass.");
  await learnerPage.reload();
  await notice.getByRole("button", { name: "Move to the new version" }).press("Enter");
  await expect(learnerPage.getByText("Take the tanh of every number.")).toBeVisible();
  await expect(learnerPage.locator(".view-lines").getByText("mine")).toBeVisible();
  await expect(notice).toHaveCount(0);
  const moved = learnerPage.getByRole("status").filter({ hasText: "You moved to the version of" });
  await expectFits(learnerPage, "the way back to a version");
  await moved.getByRole("button", { name: "Go back to the version you had" }).press("Enter");
  await expect(learnerPage.getByText("Take the tanh of each number.")).toBeVisible();
  await expect(learnerPage.locator(".view-lines").getByText("mine")).toBeVisible();
  await notice.getByRole("button", { name: "Move to the new version" }).press("Enter");
  await expect(learnerPage.getByText("Take the tanh of every number.")).toBeVisible();

  await expect(learnerPage.getByRole("link", { name: /^Versions in/ })).toHaveCount(0);
  await page.goto(`/exercises/${SLUG}`);
  await page.getByRole("link", { name: `Versions in ${title}` }).press("Enter");
  await expect(page.getByRole("heading", { name: /^Versions of/, level: 1 })).toBeVisible();
  await expect(page.getByRole("row").filter({ hasText: "The numbers are larger now" })).toContainText("Current");
  await page.getByRole("button", { name: "Compare" }).press("Enter");
  const difference = page.getByRole("region", { name: "What changed in prompt.md" });
  await expect(difference).toContainText("Take the tanh of each number.");
  await expect(difference).toContainText("Take the tanh of every number.");
  await expectFits(page, "the versions of an exercise");
  const first = page.getByRole("row").filter({ hasText: "As it began" });
  await first.getByRole("button", { name: /^Restore version/ }).press("Enter");
  await expect(first.getByText("The draft has")).toBeVisible();

  await page.goto(`${course}/assignments/new`);
  await page.getByRole("textbox", { name: "Title" }).fill("Week 1");
  await page.getByLabel("Add an exercise").selectOption(SLUG);
  await page.getByLabel(/^Version of/).selectOption({ index: 2 });
  await page.getByRole("button", { name: "Make the assignment" }).press("Enter");
  await page.getByRole("button", { name: "Publish" }).press("Enter");
  await expect(page.getByRole("button", { name: "Unpublish" })).toBeVisible();
  await expect(page.getByLabel(/^Version of/).locator("option:checked")).toContainText("As it began");
  const versions = page.getByRole("link", { name: /^Versions of .*, in a new tab$/ });
  await expect(versions).toHaveAttribute("href", `${course}/exercises/${SLUG}/versions`);
  await expectFits(page, "an assignment that leads to versions");
  await learnerPage.evaluate(() => window.dispatchEvent(new Event("focus")));
  const pinned = learnerPage.getByRole("status").filter({ hasText: "Week 1 stays with the version of" });
  await pinned.getByRole("button", { name: "Load that version" }).press("Enter");
  await expect(learnerPage.getByText("Take the tanh of each number.")).toBeVisible();
  await expect(learnerPage.locator(".view-lines").getByText("mine")).toBeVisible();
  await learnerPage.context().close();
  await readArchived(page, course);
});

/** In an archived course the draft, its revisions and its versions are there to be read, and nothing to be changed by. */
async function readArchived(page: Page, course: string): Promise<void> {
  await page.goto(`${course}/settings`);
  await page.getByRole("button", { name: "Archive the course" }).press("Enter");
  await expect(page.getByRole("button", { name: "Open it again" })).toBeVisible();
  const pages = page.getByRole("navigation", { name: /^Course/ });
  await pages.getByRole("link", { name: "Exercises" }).press("Enter");
  await expect(page.getByRole("link", { name: "New exercise" })).toHaveCount(0);
  await page.getByRole("cell").getByRole("link").first().press("Enter");
  await expect(page.getByRole("heading", { name: /^Draft of/, level: 1 })).toBeVisible();
  await page.getByText("reference.ts", { exact: true }).click();
  await expect(page.getByRole("region", { name: "Text of reference.ts" })).toBeVisible();
  await expectFits(page, "a draft in an archived course");
  const tabs = page.getByRole("navigation", { name: "This exercise" });
  for (const [tab, heading] of [
    ["Check", /^Check/],
    ["History", /^History of/],
    ["Versions", /^Versions of/],
  ] as const) {
    await tabs.getByRole("link", { name: tab }).press("Enter");
    await expect(page.getByRole("heading", { name: heading, level: 1 })).toBeVisible();
    await expect(page.getByRole("button", { name: /^(Check|Suggest|Bring|Restore)/ })).toHaveCount(0);
    await expectFits(page, `${tab} in an archived course`);
  }
}

/** As if there were no such exercise, by whatever way it is asked for. */
async function expectNotThere(page: Page): Promise<void> {
  const ask = page.request;
  expect((await page.goto(`/exercises/${SLUG}`))!.status()).toBe(404);
  await expect(page.getByText("Take the tanh")).toHaveCount(0);
  expect((await ask.get(`/api/exercises/${SLUG}/version`)).status()).toBe(404);
  const draft = await ask.put(`/api/drafts/${SLUG}`, { data: { code: "typed", revision: 0 } });
  expect([draft.status(), await draft.json()]).toEqual([409, { message: "There is no such exercise." }]);
}

async function join(page: Page, learnerPage: Page, course: string): Promise<void> {
  await page.goto(`${course}/settings`);
  const code = (await page.locator("code").first().textContent())!;
  await learnerPage.goto("/courses");
  await learnerPage.getByLabel("Join code").fill(code);
  await learnerPage.getByRole("button", { name: "Join" }).click();
  await expect(learnerPage.getByText("You learn here.")).toBeVisible();
}
