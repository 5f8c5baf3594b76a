import { expect, type Locator, type Page, test } from "@playwright/test";
import { begin, editor, open, saved } from "./authoring.ts";
import { expectFits } from "./clean.ts";

const formOf = (page: Page) => page.getByRole("form", { name: "What the exercise is" });
const partOf = (page: Page, number: number) => formOf(page).getByRole("group", { name: `Part ${number}`, exact: true });
const item = (place: Locator, name: string) => place.getByRole("group", { name, exact: true });
const NO_PROBLEMS = "None: the files make an exercise.";

async function openForm(page: Page, template: string): Promise<void> {
  await begin(page, { template });
  await open(page, "exercise.json");
}

/** Adds a part by the keyboard alone, as far as all kinds are alike. Answers its fields. */
async function addPart(page: Page, number: number, kind: string): Promise<Locator> {
  await formOf(page).getByRole("button", { name: "Add a part" }).press("Enter");
  const part = partOf(page, number);
  await expect(part.getByLabel("Title")).toBeFocused();
  await page.keyboard.type(`Part of kind ${kind}`);
  await part.getByLabel("Kind", { exact: true }).selectOption({ label: kind });
  await part.getByLabel("Prompt").fill("What is it?");
  return part;
}

async function fillTolerance(part: Locator): Promise<void> {
  await part.getByLabel("Absolute").fill("0,001");
  await part.getByLabel("Relative").fill("0");
  await part.getByLabel("Why so much").fill("Three digits.");
}

test("a part of each kind is made by the form alone, and the files make an exercise", async ({ page }) => {
  test.setTimeout(120_000);
  await openForm(page, "By hand");
  const form = formOf(page);
  for (let left = 3; left > 0; left--) await form.getByRole("button", { name: `Remove part ${left}` }).press("Enter");
  await expect(form.getByRole("button", { name: "Add a part" })).toBeFocused();

  await fillTolerance(await addPart(page, 1, "A number"));

  const vector = await addPart(page, 2, "A vector");
  await vector.getByLabel("Length").fill("4");
  await vector.getByLabel("How far an answer may be from the right one").selectOption("In its significant digits");
  await vector.getByLabel("Significant digits", { exact: true }).fill("3");
  await vector.getByLabel("Why so much").fill("Three digits.");
  await vector.getByRole("checkbox", { name: "Part of kind A number (part)" }).check();

  const matrix = await addPart(page, 3, "A matrix");
  await matrix.getByLabel("Rows").fill("2");
  await matrix.getByLabel("Columns").fill("3");
  await fillTolerance(matrix);

  const expression = await addPart(page, 4, "An expression");
  await expression.getByLabel("The answer is").selectOption("A row");
  await expression.getByLabel("Length").fill("2");
  await expression.getByRole("button", { name: "Add a symbol" }).press("Enter");
  await page.keyboard.type("W_hh");
  const symbol = item(expression, "Symbol 1");
  await expect(symbol.getByLabel("Name")).toHaveValue("W_hh");
  await symbol.getByLabel("It stands for").selectOption("A matrix");
  await symbol.getByLabel("Rows").fill("2");
  await symbol.getByLabel("Columns").fill("2");
  await expression.getByLabel("Form").selectOption("A product");

  const order = await addPart(page, 5, "An order of steps");
  await item(order, "Step 1").getByLabel("Text").fill("First");
  await item(order, "Step 2").getByLabel("Text").fill("Second");
  await item(order, "Step 2").getByRole("checkbox", { name: "First (step)" }).check();
  await order.getByRole("button", { name: "Add a wrong step" }).press("Enter");
  await page.keyboard.type("Never");
  await item(order, "Wrong step 1").getByLabel("Why it does not belong").fill("Nobody does.");

  const choice = await addPart(page, 6, "A choice");
  await item(choice, "Option 1").getByLabel("Text").fill("Yes");
  await item(choice, "Option 2").getByLabel("Text").fill("No");
  await expect(page.getByText("None: the files")).toHaveCount(0);
  await item(choice, "Option 2").getByLabel("Why it is not right").fill("It is.");
  await expect(page.getByText(NO_PROBLEMS)).toBeVisible();

  const program = await addPart(page, 7, "A program");
  await expect(program.getByText("Its files are in parts/part7/")).toBeVisible();
  await expect(page.getByRole("region", { name: "Problems" })).toContainText("parts/part7/exercise.json");
  await form.getByRole("button", { name: "Remove part 7" }).press("Enter");
  await expect(page.getByText(NO_PROBLEMS)).toBeVisible();
  await expect(saved(page)).toBeVisible();
  await page.reload();
  await open(page, "exercise.json");
  await expect(partOf(page, 6).getByRole("button", { expanded: false })).toHaveText(
    "Part of kind A choice (part6, choice)",
  );
});

test("parts change places by the keyboard, the focus goes along, and another kind and back loses nothing", async ({
  page,
}) => {
  await openForm(page, "A derivation");
  const form = formOf(page);
  const title = (number: number) => partOf(page, number).locator("button[aria-expanded]");
  await form.getByRole("button", { name: "Move part 4 up" }).press("Enter");
  await expect(title(3)).toContainText("Downhill");
  await expect(form.getByRole("button", { name: "Move part 3 up" })).toBeFocused();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await expect(title(1)).toContainText("Downhill");
  await expect(form.getByRole("button", { name: "Move part 1 up" })).toBeFocused();
  await expect(form.getByText("Now part 1 of 4.")).toBeAttached();

  await title(1).press("Enter");
  const part = partOf(page, 1);
  await part.getByLabel("Kind", { exact: true }).selectOption("A matrix");
  await expect(part.getByLabel("Rows")).toHaveAccessibleDescription(/expected number/);
  await part.getByLabel("Kind", { exact: true }).selectOption("A choice");
  await expect(item(part, "Option 2").getByLabel("Text")).toHaveValue("Down.");
  await item(part, "Option 1").getByLabel("It is right").uncheck();
  await expect(part.getByText("This part needs right options and wrong ones.")).toHaveCount(0);
  await item(part, "Option 1").getByLabel("Why it is not right").fill("It goes down.");
  await expect(part.getByText("This part needs right options and wrong ones.")).toBeVisible();
  await item(part, "Option 2").getByLabel("It is right").check();
  await expect(page.getByText(NO_PROBLEMS)).toBeVisible();

  await item(part, "Option 2").getByRole("button", { name: "Remove option 2" }).press("Enter");
  await expect(item(part, "Option 2").getByLabel("Text")).toBeFocused();
  await form.getByRole("button", { name: "Remove part 1" }).press("Enter");
  await expect(title(1)).toBeFocused();
});

test("a wrong value that is half typed is told at its field and stays as it was typed", async ({ page }) => {
  await openForm(page, "A derivation");
  const part = partOf(page, 2);
  await part.locator("button[aria-expanded]").press("Enter");
  await part.getByLabel("Points").fill("two");
  await expect(part.getByLabel("Points")).toHaveAccessibleDescription(/expected number, received string/);
  await expect(part.getByLabel("Points")).toHaveValue("two");
  const names = part.getByLabel("Name", { exact: true });
  await names.nth(1).fill("y");
  await expect(names.nth(1)).toHaveAccessibleDescription(/cannot stand beside the others/);
  await expect(editor(page)).toContainText('"t"');
  await names.nth(1).fill("y_1");
  await expect(names.nth(1)).toHaveAccessibleDescription("");
  await part.locator("button[aria-expanded]").press("Enter");
  await expect(part.getByText("One thing is to be put right in it.")).toBeVisible();
});

test("the form of parts is accessible and fits, in both themes and on a phone", async ({ page }) => {
  await openForm(page, "A derivation");
  for (const number of [2, 4]) await partOf(page, number).locator("button[aria-expanded]").press("Enter");
  await partOf(page, 4).getByLabel("Title").fill("");
  await expectFits(page, "parts");
  // The form scrolls in its own box, so there is nothing below the page.
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(1200);
});
