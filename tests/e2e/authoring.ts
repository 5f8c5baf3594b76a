import { expect, type Locator, type Page } from "@playwright/test";
import { signInAsInstructor } from "./people.ts";

/** Signs an instructor in, and begins an exercise of a course of its own. Answers the exercise's path. */
export async function begin(page: Page, { template = "A program", slug = newSlug() } = {}): Promise<string> {
  await signInAsInstructor(page);
  await page.goto("/courses");
  await page.getByLabel("Title").fill(`Writing ${slug}`);
  await page.getByRole("button", { name: "Create course" }).click();
  await expect(page.getByRole("heading", { name: `Writing ${slug}`, level: 1 })).toBeVisible();
  await page
    .getByRole("navigation", { name: /^Course/ })
    .getByRole("link", { name: "Exercises" })
    .click();
  await expect(page.getByText("No exercise of your own yet")).toBeVisible();
  await page.getByRole("link", { name: "New exercise" }).click();
  await page.getByLabel("Slug").fill(slug);
  await page.getByRole("radio", { name: new RegExp(`^${template}`) }).check();
  await page.getByRole("button", { name: "Make the exercise" }).click();
  await page.waitForURL(`**/exercises/${slug}`);
  await expect(editor(page)).toBeVisible();
  return new URL(page.url()).pathname;
}

let number = 0;
export const newSlug = () => `written-${process.pid}-${Date.now()}-${++number}`;
export const editor = (page: Page): Locator => page.locator(".monaco-editor .view-lines").first();
export const saved = (page: Page) => page.getByText("Saved", { exact: true });

export async function open(page: Page, path: string): Promise<void> {
  await page.getByRole("complementary", { name: "Files" }).getByRole("button", { name: path }).first().click();
  await expect(page.getByRole("heading", { name: path, level: 2 })).toBeVisible();
}

/** Replaces the text of the open file the way a person does with text from elsewhere: select all, paste. */
export async function write(page: Page, path: string, text: string): Promise<void> {
  // While the editor is on its way there is a plain field in its place, and for a moment both.
  await expect(() => page.getByRole("textbox", { name: path }).focus({ timeout: 1000 })).toPass();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.press("Delete");
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.evaluate((given) => navigator.clipboard.writeText(given), text);
  await page.keyboard.press("ControlOrMeta+V");
}
