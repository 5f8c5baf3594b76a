import { expect, type Locator, type Page, test } from "@playwright/test";
import { expectClean } from "./clean.ts";
import { anotherBrowser, signInAsInstructor, signUp } from "./people.ts";

test("an instructor enrols a list, changes and removes people, replaces the code and reads the log", async ({
  page,
  browser,
}) => {
  const learnerPage = await anotherBrowser(browser);
  const known = await signUp(await anotherBrowser(browser));
  const joiner = await signUp(learnerPage);

  await signInAsInstructor(page);
  const path = await createCourse(page, `People ${process.pid} ${Date.now()}`);
  const firstCode = await readJoinCode(page, path);

  await page.goto(`${path}/people`);
  const stranger = `stranger-${Date.now()}@example.org`;
  await page
    .getByLabel("People", { exact: true })
    .fill(`email;section\n${known.email};Tuesday\nnobody;Tuesday\n${stranger};Friday\n`);
  await page.getByRole("button", { name: "Preview" }).press("Enter");
  await expect(page.getByText("Line 3 cannot be used: this is not an e-mail address")).toBeVisible();
  await expect(page.getByText("enrol as learner in Tuesday")).toBeVisible();
  await expect(page.getByText("an invitation as learner in Friday")).toBeVisible();
  await expectClean(page, "preview");
  await page.getByRole("button", { name: "Apply" }).press("Enter");
  await expect(page.getByText("Done: 1 could not be used, 1 enrolled, 1 invited.")).toBeVisible();

  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download the links" }).click();
  expect((await download).suggestedFilename()).toBe("invitation-links.csv");

  await changePerson(page, known.name, async (dialog) => {
    await dialog.getByLabel("Role").selectOption("assistant");
    await dialog.getByLabel("Section").selectOption({ label: "Friday" });
    await expectClean(page, "person");
    await dialog.getByRole("button", { name: "Save" }).click();
  });
  const row = page.getByRole("row", { name: new RegExp(known.name) });
  await expect(row.getByRole("cell", { name: "assistant" })).toBeVisible();
  await expect(row.getByRole("cell", { name: "Friday" })).toBeVisible();

  await join(learnerPage, firstCode);
  await page.reload();
  await changePerson(page, joiner.name, (dialog) =>
    dialog.getByRole("button", { name: "Remove from the course" }).press("Enter"),
  );
  await expect(page.getByText("Removed (1)")).toBeVisible();

  await page.goto(`${path}/settings`);
  await page.getByRole("button", { name: "Replace the code" }).press("Enter");
  await expect(page.getByText(firstCode)).toBeHidden();
  await page.getByLabel("Most people").fill("5");
  await page.getByRole("button", { name: "Save bounds" }).click();
  await expect(page.getByText("0 of 5 joined with it")).toBeVisible();
  await expectClean(page, "settings");

  await learnerPage.goto("/courses");
  await learnerPage.getByLabel("Join code").fill(firstCode);
  await learnerPage.getByRole("button", { name: "Join" }).click();
  await expect(learnerPage.getByText("There is no course with this code.")).toBeVisible();
  await join(learnerPage, await readJoinCode(page, path));
  await page.goto(`${path}/settings`);
  await expect(page.getByText("1 of 5 joined with it")).toBeVisible();

  await page.getByRole("link", { name: "Log" }).click();
  for (const words of ["Role changed", "Section changed", "Person removed", "Join code changed", "Person invited"])
    await expect(page.getByRole("cell", { name: words }).first()).toBeVisible();
  await page.getByLabel("What", { exact: true }).selectOption({ label: "Role changed" });
  await page.getByRole("button", { name: "Show" }).press("Enter");
  await expect(page.getByRole("cell", { name: "learner → assistant" })).toBeVisible();
  await expect(page.getByRole("cell", { name: "Person removed" })).toBeHidden();
  await expectClean(page, "log");
});

test("the link of an invitation lets in whoever signs up with it, and whoever has an account already", async ({
  page,
  browser,
}) => {
  await signInAsInstructor(page);
  const path = await createCourse(page, `Invited ${process.pid} ${Date.now()}`);
  await page.goto(`${path}/people`);
  const makeLink = async () => {
    await page.reload();
    await page.getByRole("button", { name: "Make an invitation link" }).click();
    return (await page.locator("code").filter({ hasText: "invitation=" }).textContent())!;
  };
  await signUpWith(await anotherBrowser(browser), await makeLink());

  const member = await anotherBrowser(browser);
  await signUp(member);
  await member.goto(await makeLink());
  await expect(member.getByText("You are invited to")).toBeVisible();
  await expectClean(member, "invitation");
  await member.getByRole("button", { name: "Accept" }).press("Enter");
  await expect(member.getByText("You learn here.")).toBeVisible();
  await page.reload();
  await expect(page.getByText("3 people")).toBeVisible();
});

async function signUpWith(page: Page, link: string): Promise<void> {
  await signUp(page, { path: link });
  await page.goto("/courses");
  await expect(page.getByText("You learn here")).toBeVisible();
}

async function createCourse(page: Page, title: string): Promise<string> {
  await page.goto("/courses");
  await page.getByLabel("Title").fill(title);
  await page.getByRole("button", { name: "Create course" }).click();
  await expect(page.getByRole("heading", { name: title, level: 1 })).toBeVisible();
  return new URL(page.url()).pathname;
}

async function readJoinCode(page: Page, path: string): Promise<string> {
  await page.goto(`${path}/settings`);
  return (await page.locator("code").first().textContent())!;
}

async function changePerson(page: Page, name: string, inDialog: (dialog: Locator) => Promise<void>): Promise<void> {
  await page.getByRole("button", { name: `Change ${name}` }).press("Enter");
  const dialog = page.getByRole("dialog", { name });
  await inDialog(dialog);
  await expect(dialog).toBeHidden();
}

async function join(page: Page, code: string): Promise<void> {
  await page.goto("/courses");
  await page.getByLabel("Join code").fill(code);
  await page.getByRole("button", { name: "Join" }).click();
  await expect(page).toHaveURL(/\/courses\/[0-9a-f-]+$/);
}
