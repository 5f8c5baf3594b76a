import { expect, type Page } from "@playwright/test";

/** A course of the instructor who is signed in. */
export async function createCourse(page: Page, title: string): Promise<{ path: string; joinCode: string }> {
  await page.goto("/courses");
  await page.getByLabel("Title").fill(title);
  await page.getByRole("button", { name: "Create course" }).click();
  await expect(page.getByRole("heading", { name: title, level: 1 })).toBeVisible();
  const joinCode = (await page.getByText("Join code").locator("code").textContent())!;
  return { path: new URL(page.url()).pathname, joinCode };
}

export async function joinCourse(page: Page, joinCode: string): Promise<void> {
  await page.goto("/courses");
  await page.getByLabel("Join code").fill(joinCode);
  await page.getByRole("button", { name: "Join" }).click();
  await expect(page.getByText("You learn here.")).toBeVisible();
}

/** Gives somebody in the course another role. */
export async function changeRole(
  page: Page,
  course: string,
  { name, email }: { name: string; email: string },
  role: string,
) {
  await page.goto(`${course}/people?q=${encodeURIComponent(email)}`);
  await page.getByRole("button", { name: `Change ${name}` }).click();
  const dialog = page.getByRole("dialog", { name });
  await dialog.getByLabel("Role").selectOption(role);
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog).toBeHidden();
}

/** A published assignment of one exercise, without dates. Answers its path. */
export async function assign(
  page: Page,
  course: string,
  { title, exercise }: { title: string; exercise: string },
): Promise<string> {
  await page.goto(`${course}/assignments/new`);
  await page.getByLabel("Title").fill(title);
  await page.getByLabel("Add an exercise").selectOption({ label: exercise });
  await page.getByRole("button", { name: "Make the assignment" }).press("Enter");
  await page.getByRole("button", { name: "Publish" }).press("Enter");
  await expect(page.getByRole("button", { name: "Unpublish" })).toBeVisible();
  return new URL(page.url()).pathname;
}
