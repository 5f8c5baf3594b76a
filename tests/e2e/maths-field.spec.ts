import { expect, type Page, test } from "@playwright/test";
import { readLatex } from "#grader/by-hand/expression/latex/read-latex.ts";
import { hasSameStructure } from "#grader/by-hand/expression/structure.ts";
import { typesetExpression } from "#grader/by-hand/expression/typeset.ts";
import { FAMILIES, SYMBOLS } from "../grader/by-hand/expression-pairs.ts";
import { parsed } from "../grader/by-hand/symbols.ts";
import { expectFitsWhenLoaded } from "./clean.ts";
import { signUp } from "./people.ts";
import { verdict } from "./workbench.ts";

const part = (page: Page, title: RegExp) => page.getByRole("region", { name: title });
const mathsField = (page: Page, title: RegExp) => part(page, title).locator("math-field");

/** Opens the derivation and asks for the maths keyboard at its first part, by keyboard alone. */
async function openMathsField(page: Page): Promise<void> {
  await page.goto("/exercises/bptt-derivation");
  const slope = part(page, /The slope of a step/);
  await slope.getByRole("button", { name: "Maths keyboard for The slope of a step" }).focus();
  await page.keyboard.press("Enter");
  await expect(slope.locator("math-field")).toBeVisible();
}

test("an answer is written in the maths field by keyboard alone, and is right", async ({ page }) => {
  const requests: string[] = [];
  const problems: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  page.on("console", (message) => {
    if (message.type() === "error" || /Content Security Policy/i.test(message.text())) problems.push(message.text());
  });
  await signUp(page);
  await openMathsField(page);
  const slope = part(page, /The slope of a step/);
  await page.keyboard.press("Tab");
  await expect(slope.getByRole("textbox", { name: "The slope of a step" })).toBeFocused();
  await page.keyboard.type("1-h_2^2");
  await expect(slope).toContainText("Understood as");
  await page.keyboard.press("Control+Enter");
  await expect(slope).toContainText("Right.");
  await expect(verdict(page)).toHaveText("Not yet: 1 of 7 parts.");
  const origin = new URL(page.url()).origin;
  expect(requests.filter((url) => !url.startsWith(origin) && !url.startsWith("data:"))).toEqual([]);
  expect(problems).toEqual([]);
});

test("the keyboard of a part is one stop, its keys write into the field, and the choice is kept", async ({ page }) => {
  await signUp(page);
  await openMathsField(page);
  const back = part(page, /One step back/);
  await mathsField(page, /One step back/).focus();
  await page.keyboard.press("Tab");
  const keys = back.getByRole("toolbar", { name: "Maths keyboard for One step back" });
  await expect(keys.getByRole("button", { name: "w", exact: true })).toBeFocused();
  await page.keyboard.press("Enter");
  await page.keyboard.press("ArrowRight");
  // The toolbar moves the focus a moment after the key.
  await expect(keys.getByRole("button", { name: "w", exact: true })).not.toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(keys.getByRole("button", { name: "g", exact: true })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(back).toContainText("Understood as");
  await page.keyboard.press("Tab");
  await expect(keys.getByRole("button", { name: "g", exact: true })).not.toBeFocused();

  await keys.getByRole("button", { name: "a⁄b, fraction" }).click();
  await expect(back).toContainText("It has an empty place.");
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  await page.reload();
  await expect(mathsField(page, /One step back/)).toBeVisible();
  await expect(back).toContainText("It has an empty place.");
  await page.keyboard.press("Control+Enter");
  await expect(back.locator(`#said-back`)).toContainText("has an empty place");
});

test("a form that is not met is said at the field, and is no attempt", async ({ page }) => {
  await signUp(page);
  await page.goto("/exercises/bptt-derivation");
  const first = part(page, /The share of the first step/);
  await expect(first).toContainText("Asked for: a product, with its factors side by side.");
  await first.getByRole("textbox").fill("g w h_0 - g w h_0 h_1^2");
  await expect(first).toContainText("It is to be a product, with its factors side by side.");
  await page.keyboard.press("Control+Enter");
  await expect(first.locator("#said-first")).toContainText("is to be a product");
  await expect(page.getByRole("tab", { name: "History", exact: true })).toBeVisible();
});

test("what is written as text means the same in the maths field and back again", async ({ page }) => {
  await openMathsField(page);
  const forms = FAMILIES.flatMap(({ form, equal, unequal }) => [form, ...equal, ...unequal]).filter(
    (form) => !/1e/.test(form),
  );
  const through = await mathsField(page, /The slope of a step/).evaluate(
    (field, written) => {
      const maths = field as HTMLElement & { setValue(latex: string): void; getValue(format: string): string };
      return written.map((latex) => {
        maths.setValue(latex);
        return maths.getValue("latex");
      });
    },
    forms.map((form) => typesetExpression(parsed(form))),
  );
  for (const [i, form] of forms.entries()) {
    const text = readLatex(through[i]!, Object.keys(SYMBOLS));
    expect(typeof text, `${form} became ${through[i]}`).toBe("string");
    expect(hasSameStructure(parsed(form), parsed(text as string)), `${form} became ${text}`).toBe(true);
  }
  expect(forms.length).toBeGreaterThan(200);
});

test("the maths keyboard is accessible and fits, in both themes and on a phone", async ({ page }) => {
  await page.goto("/exercises/bptt-matrices");
  await expectFitsWhenLoaded(page, "maths keyboard", async () => {
    // The choice is kept, and the button would take it back.
    await page.evaluate(() => localStorage.clear());
    await page.reload();
    if (page.viewportSize()!.width < 900) await page.getByRole("tab", { name: "Work" }).click();
    await page.getByRole("button", { name: "Maths keyboard for Through the tanh" }).click();
    await mathsField(page, /Through the tanh/).focus();
    await page.keyboard.type("d-d.*h.*h");
    await expect(part(page, /Through the tanh/)).toContainText("Understood as");
  });
});
