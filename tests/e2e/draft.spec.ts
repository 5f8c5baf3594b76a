import { expect, test } from "@playwright/test";
import { anotherBrowser, signIn, signUp } from "./people.ts";
import { openExercise, writeCode } from "./workbench.ts";

const saved = (page: import("@playwright/test").Page) => page.getByText("Saved", { exact: true });
const shows = (page: import("@playwright/test").Page, text: string) =>
  expect(page.locator(".view-lines").getByText(text).first()).toBeVisible();

test("what a learner types is there after a reload and on another device", async ({ page, browser }) => {
  const learner = await signUp(page);
  await openExercise(page, "gru-cell");
  await writeCode(page, "// typed on the laptop");
  await expect(saved(page)).toBeVisible();
  await page.reload();
  await shows(page, "typed on the laptop");

  const phone = await anotherBrowser(browser);
  await signIn(phone, learner);
  await openExercise(phone, "gru-cell");
  await shows(phone, "typed on the laptop");
  await phone.context().close();
});

test("two devices at once: the newer text is shown, the other is offered and can be taken", async ({
  page,
  browser,
}) => {
  const learner = await signUp(page);
  const phone = await anotherBrowser(browser);
  await signIn(phone, learner);
  await openExercise(page, "gru-cell");
  await openExercise(phone, "gru-cell");
  await writeCode(page, "// from the laptop");
  await expect(saved(page)).toBeVisible();
  await writeCode(phone, "// from the phone");
  await expect(phone.getByText(/saved a different text/)).toBeVisible();
  await phone.getByRole("button", { name: "Use it" }).click();
  await shows(phone, "from the laptop");
  await phone.context().close();
});

test("typing goes on while the server cannot be reached, and is saved when it can", async ({ page, context }) => {
  await signUp(page);
  await openExercise(page, "gru-cell");
  await context.setOffline(true);
  await writeCode(page, "// typed in a tunnel");
  await expect(page.getByText(/Kept in this browser/)).toBeVisible();
  await context.setOffline(false);
  await expect(saved(page)).toBeVisible();
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await shows(page, "typed in a tunnel");
});

test("a session that ends while typing loses nothing", async ({ page, context }) => {
  await signUp(page);
  await openExercise(page, "gru-cell");
  await context.clearCookies();
  await writeCode(page, "// typed after the session");
  await expect(page.getByText("Your session has ended.").first()).toBeVisible();
  await page.reload();
});

test("starting over keeps every text that was there, however often", async ({ page }) => {
  await openExercise(page, "gru-cell");
  const startOver = () => page.getByRole("button", { name: "Start over" }).click();
  await writeCode(page, "// the precious one");
  await startOver();
  await writeCode(page, "// the second one");
  await startOver();
  await page.getByRole("button", { name: "Put it back" }).click();
  await shows(page, "the second one");
  await page.getByRole("button", { name: "Put it back" }).click();
  await shows(page, "the precious one");
});
