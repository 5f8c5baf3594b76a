import { type Browser, expect, type Locator, type Page } from "@playwright/test";
import { accounts } from "./product.ts";

let number = 0;

/** Signs in with the page's own form and waits for the home page. */
export async function signIn(page: Page, { email, password }: { email: string; password: string }): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { name: "Exercises", level: 1 })).toBeVisible();
}

export const signInAsInstructor = (page: Page) => signIn(page, accounts().instructor);

export type NewLearner = { email: string; password: string; name: string };

/** Signs up a learner nobody has met, so that tests do not meet each other's submissions. */
export async function signUp(page: Page, { path = "/sign-up" } = {}): Promise<NewLearner> {
  const learner = {
    email: `learner-${process.pid}-${Date.now()}-${++number}@example.org`,
    password: "lantern orbit mossy quartz",
    name: `Learner ${number}`,
  };
  await page.goto(path);
  await page.getByLabel("Name").fill(learner.name);
  await page.getByLabel("E-mail").fill(learner.email);
  await page.getByLabel("Password").fill(learner.password);
  await page.getByRole("button", { name: "Create account" }).click();
  await expect(page.getByRole("button", { name: learner.name })).toBeVisible();
  return learner;
}

/** A second browser, with its own cookies and storage. */
export async function anotherBrowser(browser: Browser): Promise<Page> {
  return (await browser.newContext()).newPage();
}

export async function joinDemoCourse(page: Page): Promise<void> {
  await page.goto("/courses");
  await page.getByLabel("Join code").fill(accounts().course.joinCode);
  await page.getByRole("button", { name: "Join" }).click();
  await expect(page.getByText("You learn here.")).toBeVisible();
}

/** The row of one learner in the heat map of the demo's course, for who teaches it. */
export async function cohortRow(page: Page, { email }: { email: string }): Promise<Locator> {
  await page.goto("/courses");
  await page.getByRole("link", { name: "Recurrent networks from scratch" }).click();
  await page
    .getByRole("navigation", { name: /^Course/ })
    .getByRole("link", { name: "Cohort" })
    .click();
  await page.getByLabel("Find").fill(email);
  return page.getByRole("row").filter({ hasText: email });
}
