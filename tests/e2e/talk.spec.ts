import { expect, type Page, test } from "@playwright/test";
import { expectClean, expectFits } from "./clean.ts";
import { anotherBrowser, joinDemoCourse, type NewLearner, signInAsInstructor, signUp } from "./people.ts";
import { exerciseFile, openExercise, submit, verdict, writeCode } from "./workbench.ts";

async function handIn(page: Page): Promise<string> {
  await openExercise(page, "rnn-step");
  await writeCode(page, exerciseFile("rnn-step/mistakes/tanh-left-out.ts"));
  const [answer] = await Promise.all([
    page.waitForResponse((response) => response.url().includes("/api/submissions/")),
    submit(page),
  ]);
  await expect(verdict(page)).toHaveText(/Not yet/);
  return /submissions\/([0-9a-f-]+)/.exec(answer.url())![1]!;
}

async function openCourse(page: Page): Promise<string> {
  await page.goto("/courses");
  await page.getByRole("main").getByRole("link", { name: "Recurrent networks from scratch" }).first().click();
  await page.waitForURL(/\/courses\/[0-9a-f-]+$/);
  return page.url();
}

async function makeAssistant(instructor: Page, course: string, { email, name }: NewLearner): Promise<void> {
  await instructor.goto(`${course}/people?q=${encodeURIComponent(email)}`);
  await instructor.getByRole("button", { name: `Change ${name}` }).click();
  const dialog = instructor.getByRole("dialog", { name });
  await dialog.getByLabel("Role").selectOption("assistant");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog).toBeHidden();
}

const bell = (page: Page) => page.getByRole("banner").getByRole("link", { name: /^Notifications/ });

test("an instructor comments on a line, the learner reads it and asks, and another who teaches answers", async ({
  page,
  browser,
}) => {
  test.setTimeout(120_000);
  await signUp(page);
  await joinDemoCourse(page);
  const id = await handIn(page);

  const instructor = await anotherBrowser(browser);
  await signInAsInstructor(instructor);
  await instructor.goto(`/submissions/${id}`);
  await instructor.getByRole("region", { name: "The code handed in" }).getByText("2", { exact: true }).click();
  await expect(instructor.getByLabel("Line", { exact: true })).toHaveValue("2");
  await instructor.getByLabel("Your comment").fill("Which function\nis missing here?");
  await instructor.getByRole("button", { name: "Comment" }).click();
  await expect(instructor.getByRole("article", { name: "Comment on line 2" })).toContainText("is missing here?");
  await expect(instructor.getByLabel("Your comment")).toHaveValue("");
  await expect(instructor.getByLabel("Line", { exact: true })).toHaveValue("");

  await page.goto("/progress");
  await expect(bell(page)).toHaveAccessibleName("Notifications: 1 unread");
  await expect(page.getByRole("row", { name: /Compute h₁/ })).toContainText("New feedback");
  await expectClean(page, "progress");
  await page.getByRole("link", { name: /A comment on Compute h₁.*, line 2/ }).click();
  const comment = page.getByRole("article", { name: "Comment on line 2" });
  await expect(comment).toContainText("New");
  await expect(bell(page)).toHaveAccessibleName("Notifications");
  await page.reload();
  await expect(comment).not.toContainText("New");

  await page.getByLabel("What do you want to say?").fill("Is it the tanh?");
  await page.getByRole("button", { name: "Send" }).click();
  await expect(page.getByRole("article", { name: "Question" })).toContainText("Open");
  await expectFits(page, "submission");

  const course = await openCourse(instructor);
  const other = await anotherBrowser(browser);
  const assistant = await signUp(other);
  await joinDemoCourse(other);
  await makeAssistant(instructor, course, assistant);
  await other.goto(`${course}/questions`);
  await expect(other.getByRole("link", { name: /^Questions \(\d+ open\)/ })).toBeVisible();
  await expectClean(other, "questions");
  await other.getByRole("listitem").filter({ hasText: "Is it the tanh?" }).getByRole("link").click();
  const question = other.getByRole("article", { name: "Question" });
  await question.getByLabel("Your answer").fill("It is.");
  await question.getByRole("button", { name: "Send the answer" }).click();
  await expect(question).toContainText("It is.");
  await expect(question).not.toContainText("Open");

  await page.goto("/notifications");
  await page.getByRole("link", { name: /An answer about your submission/ }).click();
  await expect(page).toHaveURL(new RegExp(`/submissions/${id}#comment-`));
  await expect(page.getByRole("article", { name: "Question" })).toContainText(`${assistant.name} answers`);
  await instructor.context().close();
  await other.context().close();
});

test("an announcement arrives, and whoever follows its link signed out signs in first", async ({ page, browser }) => {
  const learner = await signUp(page);
  await joinDemoCourse(page);
  const instructor = await anotherBrowser(browser);
  await signInAsInstructor(instructor);
  const title = `The exam moved ${Date.now()}`;
  await instructor.goto(`${await openCourse(instructor)}/announcements`);
  await instructor.getByLabel("Title").fill(title);
  await instructor.getByLabel("Text").fill("It is on Friday.\nBring a pen.");
  await instructor.getByRole("button", { name: "Announce" }).click();
  await expect(instructor.getByText("Announced.")).toBeVisible();
  await expect(instructor.getByRole("heading", { name: title })).toBeVisible();
  await expectClean(instructor, "announcements");

  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto("/notifications");
  await expectClean(page, "notifications");
  const link = page.getByRole("link", { name: title });
  const path = await link.getAttribute("href");
  await page.context().clearCookies();
  await page.goto(path!);
  await page.getByLabel("E-mail").fill(learner.email);
  await page.getByLabel("Password").fill(learner.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL(/\/announcements\?at=[\w-]+#announcement-/);
  await expect(page.getByRole("main")).toContainText("Bring a pen.");
  await expect(bell(page)).toHaveAccessibleName("Notifications");
  await instructor.context().close();
});

test("the bell leads to the notifications without any script", async ({ page, browser }) => {
  await signUp(page);
  const state = await page.context().storageState();
  const plain = await browser.newContext({ javaScriptEnabled: false, storageState: state });
  const still = await plain.newPage();
  await still.goto("/");
  await bell(still).click();
  await expect(still.getByRole("heading", { name: "Notifications" })).toBeVisible();
  await plain.close();
});
