import { expect, test } from "@playwright/test";
import { expectClean } from "./clean.ts";
import { assign, changeRole, createCourse, joinCourse } from "./courses.ts";
import { otherMachines, startBalancer } from "./machines.ts";
import { anotherBrowser, signInAsInstructor, signUp } from "./people.ts";
import { exerciseFile, openExercise, submit, verdict, writeCode } from "./workbench.ts";

const STEP = "Compute h₁: one step of a recurrent network";

test("an observer sees the figures of a course, and nobody's name or grade", async ({ page, browser }) => {
  await signInAsInstructor(page);
  const { path, joinCode } = await createCourse(page, `Observed ${process.pid} ${Date.now()}`);
  const [learnerPage, observerPage] = [await anotherBrowser(browser), await anotherBrowser(browser)];
  const [learner, observer] = [await signUp(learnerPage), await signUp(observerPage)];
  for (const each of [learnerPage, observerPage]) await joinCourse(each, joinCode);
  await changeRole(page, path, observer, "observer");
  await openExercise(learnerPage, "rnn-step");
  await writeCode(learnerPage, exerciseFile("rnn-step/mistakes/weights-transposed.ts"));
  await submit(learnerPage);
  await expect(verdict(learnerPage)).toHaveText(/Not yet/);

  await observerPage.goto(path);
  await expect(observerPage.getByRole("list", { name: "Figures" })).toContainText("Learners1");
  await expect(observerPage.getByRole("img", { name: /^Learners by state/ })).toBeVisible();
  await expect(observerPage.getByText("held by 1 learner")).toBeVisible();
  await expectClean(observerPage, "an observer's overview");
  const nav = observerPage.getByRole("navigation", { name: /^Course/ });
  await expect(nav.getByRole("link")).toHaveText(["Overview", "Assignments", "Cohort", "Announcements"]);
  for (const part of ["", "/cohort", "/cohort/exercises", "/cohort/mistakes", "/cohort/risk", "/cohort/progress"]) {
    await observerPage.goto(path + part);
    await expect(observerPage.getByRole("main")).toBeVisible();
    expect(await observerPage.content()).not.toContain(learner.email);
  }
  await observerPage.goto(`${path}/cohort`);
  await expect(observerPage.getByRole("rowheader", { name: "Learner 1" })).toBeVisible();
  await expect(observerPage.getByRole("img", { name: /^Learner 1, .*: trying$/ })).toBeVisible();
  for (const part of ["/gradebook", "/people", "/questions", "/log"])
    expect((await observerPage.goto(path + part))?.status(), part).toBe(404);
  for (const each of [learnerPage, observerPage]) await each.context().close();
});

test("of two instructors who set one score at once, the second is shown what the first did", async ({
  page,
  browser,
}) => {
  test.setTimeout(120_000);
  await signInAsInstructor(page);
  const { path, joinCode } = await createCourse(page, `Two teach ${process.pid} ${Date.now()}`);
  const [learnerPage, otherPage] = [await anotherBrowser(browser), await anotherBrowser(browser)];
  const [learner, other] = [await signUp(learnerPage), await signUp(otherPage)];
  for (const each of [learnerPage, otherPage]) await joinCourse(each, joinCode);
  await changeRole(page, path, other, "instructor");
  const assignment = await assign(page, path, { title: "Week 1", exercise: STEP });

  await page.goto(`${path}/gradebook`);
  await page.getByRole("link", { name: `${learner.name}, Week 1: no points yet` }).click();
  await expect(page.getByRole("heading", { name: "Set the score by hand" })).toBeVisible();
  await otherPage.goto(page.url());
  for (const [each, percent, reason] of [
    [page, "60", "Shown at the blackboard"],
    [otherPage, "80", "By word of mouth"],
  ] as const) {
    await each.getByLabel("Score in percent").fill(percent);
    await each.getByLabel("Reason").fill(reason);
  }
  await page.getByRole("button", { name: "Set the score" }).click();
  await expect(page.getByText("The whole exercise: 60 %")).toBeVisible();
  await otherPage.getByRole("button", { name: "Set the score" }).click();
  await expect(otherPage.getByRole("alert").filter({ hasText: "set it to 60 % meanwhile" })).toContainText(
    "“Shown at the blackboard”. Yours was not stored",
  );
  await expect(otherPage.getByLabel("Score in percent")).toHaveValue("80");
  await otherPage.reload();
  await otherPage.getByLabel("Score in percent").fill("80");
  await otherPage.getByLabel("Reason").fill("By word of mouth");
  await otherPage.getByRole("button", { name: "Set the score" }).click();
  await expect(otherPage.getByRole("listitem").filter({ hasText: "The whole exercise:" })).toHaveCount(2);

  await page.goto(assignment);
  await page.getByRole("button", { name: "Delete", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Delete “Week 1”?" });
  await expect(dialog).toContainText("Its place in your learners’ lists and in the gradebook.");
  await expectClean(page, "deleting an assignment");
  await dialog.getByRole("button", { name: "Delete the assignment" }).click();
  await expect(dialog.getByRole("alert")).toContainText("Unpublish it instead");
  await dialog.getByRole("button", { name: "Keep it" }).click();
  await expect(dialog).toBeHidden();
  await assign(page, path, { title: "Week 2", exercise: "Softmax" });
  await page.getByRole("button", { name: "Delete", exact: true }).press("Enter");
  await page.getByRole("button", { name: "Delete the assignment" }).press("Enter");
  await expect(page).toHaveURL(`${path}/assignments`);
  await expect(page.getByRole("link", { name: "Week 1" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Week 2" })).toBeHidden();
  for (const each of [learnerPage, otherPage]) await each.context().close();
});

test("a request to look at the grade again survives a reload, is answered with another score, and is told to the learner", async ({
  page,
  browser,
}) => {
  test.setTimeout(120_000);
  await signInAsInstructor(page);
  const { path, joinCode } = await createCourse(page, `Asked ${process.pid} ${Date.now()}`);
  await assign(page, path, { title: "Week 1", exercise: STEP });
  const learnerPage = await anotherBrowser(browser);
  const learner = await signUp(learnerPage);
  await joinCourse(learnerPage, joinCode);
  await openExercise(learnerPage, "rnn-step");
  await writeCode(learnerPage, exerciseFile("rnn-step/mistakes/tanh-left-out.ts"));
  const [answer] = await Promise.all([
    learnerPage.waitForResponse((response) => response.url().includes("/api/submissions/")),
    submit(learnerPage),
  ]);
  await expect(verdict(learnerPage)).toHaveText(/Not yet/);
  const submission = `/submissions/${/submissions\/([0-9a-f-]+)/.exec(answer.url())![1]}`;

  await learnerPage.goto(submission);
  await learnerPage.getByLabel("A request to look at the grade again").check();
  await learnerPage.getByLabel("What do you want to say?").fill("The last case is\nthe same as the first.");
  await learnerPage.reload();
  await expect(learnerPage.getByLabel("What do you want to say?")).toHaveValue(
    "The last case is\nthe same as the first.",
  );
  await expect(learnerPage.getByLabel("A request to look at the grade again")).toBeChecked();
  await learnerPage.getByRole("button", { name: "Send" }).click();
  await expect(learnerPage.getByRole("article", { name: "Request" })).toContainText("ask for another look");
  await learnerPage.reload();
  await expect(learnerPage.getByLabel("What do you want to say?")).toHaveValue("");

  await page.goto(`${path}/questions`);
  await page.getByRole("link", { name: new RegExp(`^${learner.name}:`) }).click();
  const request = page.getByRole("article", { name: "Request" });
  await request.getByLabel("Your answer").fill("You are right.");
  await request.getByRole("button", { name: "Send the answer" }).click();
  await expect(request).not.toContainText("Open");
  await request.getByRole("link", { name: "Change the score in Week 1" }).click();
  await page.getByLabel("Score in percent").fill("90");
  await page.getByRole("textbox", { name: "Reason" }).fill("Two cases are alike");
  await page.getByRole("button", { name: "Set the score" }).click();
  await expect(page.getByText("The whole exercise: 90 %")).toBeVisible();

  await openExercise(learnerPage, "rnn-step");
  await learnerPage.getByRole("tab", { name: "History" }).click();
  const score = learnerPage.getByRole("region", { name: "Score" }).last();
  await expect(score).toContainText("By the rules of “Week 1”: 90 %.");
  await expect(score).toContainText("By the exercise’s own rules, which your progress shows:");
  await expectClean(learnerPage, "history");
  await learnerPage.getByRole("link", { name: /^2 comments\s*New$/ }).click();
  await expect(learnerPage).toHaveURL(new RegExp(`${submission}#comment-`));
  await expect(learnerPage.getByRole("article", { name: "Request" })).toContainText("You are right.");
  await learnerPage.context().close();
});

test("where mail can be sent, whoever wants none says so on the account page", async ({ browser }) => {
  const balancer = await startBalancer();
  const { startWeb } = await otherMachines(balancer.port, { SMTP_URL: "smtp://127.0.0.1:1" });
  const web = await startWeb();
  balancer.targets.push(web.port);
  const context = await browser.newContext({ baseURL: `http://127.0.0.1:${balancer.port}` });
  try {
    const page = await context.newPage();
    await signUp(page);
    await page.goto("/account");
    const box = page.getByLabel("Mail me what is new");
    await expect(box).toBeChecked();
    await box.uncheck();
    await page.getByRole("button", { name: "Save" }).press("Enter");
    await expect(page.getByText("Saved. Nothing of this kind is mailed to you.")).toBeVisible();
    await page.reload();
    await expect(box).not.toBeChecked();
    await expectClean(page, "account");
  } finally {
    await context.close();
    await web.stop();
    await balancer.close();
  }
});
