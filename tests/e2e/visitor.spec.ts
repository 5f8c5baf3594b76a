import { expect, test } from "@playwright/test";
import { signUp } from "./people.ts";
import { exerciseFile, outcome, run, submit, verdict, writeCode } from "./workbench.ts";

test("a visitor runs an exercise without an account, and keeps the text after signing up", async ({ page }) => {
  await page.goto("/");
  await page
    .getByRole("link", { name: /Compute h₁/ })
    .first()
    .click();
  await expect(page.locator(".monaco-editor .view-lines").first()).toBeVisible();
  await writeCode(page, exerciseFile("rnn-step/alternatives/typed-arrays.ts"));
  await run(page);
  await expect(verdict(page)).toHaveText("All 5 public cases pass.");

  await submit(page);
  await expect(outcome(page).getByText("Submitting needs an account")).toBeVisible();
  const href = await outcome(page).getByRole("link", { name: "Sign up" }).getAttribute("href");
  await signUp(page, { path: href! });
  await expect(page).toHaveURL(/\/exercises\/rnn-step$/);
  await expect(page.getByText("Float64Array").first()).toBeVisible();
  await submit(page);
  await expect(verdict(page)).toHaveText("Passed: all 12 cases.");
});

test("a visitor who opens a page for people with an account is sent to sign in, and back", async ({ page }) => {
  await page.goto("/progress");
  await expect(page).toHaveURL(/\/sign-in\?callbackUrl=%2Fprogress$/);
});
