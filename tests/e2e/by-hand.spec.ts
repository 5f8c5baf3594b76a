import { expect, type Page, test } from "@playwright/test";
import { expectClean } from "./clean.ts";
import { anotherBrowser, signUp } from "./people.ts";
import { exerciseFile, outcome, verdict, writeCode } from "./workbench.ts";

async function openByHand(page: Page, slug: string): Promise<void> {
  await page.goto(`/exercises/${slug}`);
  await expect(page.getByRole("button", { name: /^Check the answers/ })).toBeVisible();
}

const part = (page: Page, title: RegExp) => page.getByRole("region", { name: title });

/** Types into the entries of a part, going from one to the next with Tab. */
async function typeInto(page: Page, title: RegExp, entries: string[]): Promise<void> {
  await part(page, title).getByRole("textbox").first().focus();
  for (const entry of entries) {
    await page.keyboard.press("ControlOrMeta+A");
    await page.keyboard.type(entry);
    await page.keyboard.press("Tab");
  }
}

test("a learner works “cat sat here” out by keyboard alone, with a mistake that is named and one that is carried on", async ({
  page,
}) => {
  await signUp(page);
  await openByHand(page, "cat-sat-here");
  await typeInto(page, /The sum for “cat”/, ["0,33", "0,59"]);
  await typeInto(page, /h₁, after “cat”$/, ["0.37", "0.41"]);
  await page.keyboard.press("Control+Enter");
  await expect(verdict(page)).toHaveText("Not yet: 1 of 5 parts.");
  await expect(part(page, /h₁, after “cat”$/)).toContainText("2 of 2 entries are not right");
  await expect(part(page, /h₂/)).toContainText("Not answered yet.");

  await typeInto(page, /h₂/, ["0.65", "0.64"]);
  await page.keyboard.press("Control+Enter");
  await expect(part(page, /h₂/)).toContainText("Right, carried on from your own answer to “h₁, after “cat””");

  await typeInto(page, /h₁, after “cat”$/, ["0.32", "0.53"]);
  await typeInto(page, /h₂/, ["0.69", "0.65"]);
  await typeInto(page, /h₃/, ["0.72", "0.88"]);
  await part(page, /Another order/)
    .getByRole("radio")
    .first()
    .focus();
  const right = part(page, /Another order/).getByRole("radio", { name: /has gone through more of it/ });
  for (let i = 0; i < 4 && !(await right.isChecked()); i++) await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Control+Enter");
  await expect(verdict(page)).toHaveText("Passed: all 5 parts.");
  await expect(page.getByRole("status").filter({ hasText: "Passed: all 5 parts." })).toHaveCount(1);
});

test("transposed weights are named, and nothing that is sent says what would be right", async ({ page }) => {
  await signUp(page);
  await openByHand(page, "cat-sat-here");
  const sent: string[] = [];
  page.on("response", async (response) => {
    if (response.url().includes("/api/submissions/")) sent.push(await response.text().catch(() => ""));
  });
  await typeInto(page, /The sum for “cat”/, ["0.39", "0.44"]);
  await typeInto(page, /h₁, after “cat”$/, ["0.37", "0.41"]);
  await page.keyboard.press("Control+Enter");
  await expect(outcome(page).getByRole("article", { name: "Reason" }).first()).toContainText("transposed");
  await expect(outcome(page).getByRole("article", { name: "Reason" }).first()).toContainText("1 of 5 parts");
  expect(sent.join("\n")).not.toContain("0.318");
  expect(sent.join("\n")).not.toContain('"expected"');
});

test("what cannot be understood is said at its field, with the focus there, and is no attempt", async ({ page }) => {
  await signUp(page);
  await openByHand(page, "cat-sat-here");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("alert").filter({ hasText: "Nothing is answered yet." })).toBeVisible();
  await typeInto(page, /h₁, after “cat”$/, ["1e999"]);
  await page.keyboard.press("Control+Enter");
  await expect(part(page, /h₁, after “cat”$/)).toContainText('"1e999" is too large to compute with');
  await expect(part(page, /h₁, after “cat”$/)).toContainText("Entry 2 is empty");
  await expect(
    part(page, /h₁, after “cat”$/)
      .getByRole("textbox")
      .first(),
  ).toBeFocused();
  await expect(page.getByRole("tab", { name: "History", exact: true })).toBeVisible();
});

test("pasted numbers fill the grid, and are there again after a reload", async ({ page }) => {
  await signUp(page);
  await openByHand(page, "cat-sat-here");
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.evaluate(() => navigator.clipboard.writeText("0,3185\t0,5299"));
  const entries = part(page, /h₁, after “cat”$/).getByRole("textbox");
  await entries.first().focus();
  await page.keyboard.press("ControlOrMeta+V");
  await expect(entries.nth(0)).toHaveValue("0,3185");
  await expect(entries.nth(1)).toHaveValue("0,5299");
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  await page.reload();
  await expect(entries.nth(1)).toHaveValue("0,5299");
});

test("each learner has numbers of their own, keeps them, and may ask for others", async ({ page, browser }) => {
  await signUp(page);
  await openByHand(page, "softmax-by-hand");
  const numbers = (of: Page) =>
    of.getByRole("region", { name: "Prompt" }).locator(".katex-mathml").first().textContent();
  const own = await numbers(page);
  await page.reload();
  expect(await numbers(page)).toBe(own);
  await page.getByRole("button", { name: "New numbers" }).click();
  await expect.poll(() => numbers(page)).not.toBe(own);

  const other = await anotherBrowser(browser);
  await openByHand(other, "softmax-by-hand");
  await typeInto(other, /The loss/, ["99"]);
  await other.keyboard.press("Control+Enter");
  await expect(verdict(other)).toHaveText("Not yet: 0 of 5 parts.");
  await other.context().close();
});

test("the page by hand is whole at 390 px, and axe has nothing to say", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await openByHand(page, "cat-sat-here");
  await page.getByRole("tab", { name: "Work" }).click();
  await expect(
    part(page, /h₁, after “cat”$/)
      .getByRole("textbox")
      .first(),
  ).toBeVisible();
  await expectClean(page, "numbers on a phone");
  await typeInto(page, /h₁, after “cat”$/, ["0.32", "0.53"]);
  await page.getByRole("button", { name: /^Check the answers/ }).click();
  await expect(verdict(page)).toHaveText("Not yet: 1 of 5 parts.");
});

test("a derivation is typed, shown as it is understood, and put in order, by keyboard alone", async ({ page }) => {
  await signUp(page);
  await openByHand(page, "bptt-derivation");
  const slope = part(page, /The slope of a step/);
  await typeInto(page, /The slope of a step/, ["1 - k"]);
  await expect(slope).toContainText('"k" is not one of the names used here: h_2');
  await typeInto(page, /The slope of a step/, ["(1-h₂)(1+h₂)"]);
  await expect(slope.locator(".katex")).toHaveCount(2 + 1);
  await expect(slope).toContainText("Understood as");

  const order = part(page, /Any number of steps/);
  for (const step of [/Start with/, /Go forward/, /by the slope/, /go on with step/]) {
    await order.getByRole("button", { name: step }).focus();
    await page.keyboard.press("Enter");
  }
  await order.getByRole("button", { name: "Step 4: move up" }).focus();
  await page.keyboard.press("Alt+ArrowUp");
  await expect(order.getByRole("status")).toHaveText("Now step 3 of 4.");
  await page.keyboard.press("Control+Enter");
  await expect(slope).toContainText("Right.");
  await expect(order).toContainText("One step stands before something that it rests on. 3 steps are missing.");
});

const PROGRAM = "bptt-matrices/parts/program";
const program = (page: Page) => part(page, /^The program/);
/** Right answers on paper, part by part. */
const DERIVATION: [title: RegExp, answer: string][] = [
  [/^Through the tanh/, "d - d.*h.^2"],
  [/^The input weights/, "x^T*(d - d.*h.^2)"],
  [/^The recurrent weights/, "p^T*(d - d.*h.^2)"],
  [/^One step back/, "(d - d.*h.^2)*W^T"],
  [/^What the loss sees/, "h - y"],
  [/^The recurrence/, "h - y + n*W^T"],
  [/^The sum for the input weights/, "x_1^T*e_1 + x_2^T*e_2"],
  [/^The sum for the recurrent weights/, "h_0^T*e_1 + h_1^T*e_2"],
  [/^The sum for the bias/, "e_1 + e_2"],
];

test("a learner derives backpropagation through time, programs it, mends a named mistake and passes, by keyboard alone", async ({
  page,
}) => {
  await signUp(page);
  await openByHand(page, "bptt-matrices");
  for (const [title, answer] of DERIVATION) await typeInto(page, title, [answer]);
  await expect(program(page).locator(".monaco-editor .view-lines").first()).toBeVisible();

  // The starter as it was given is nothing to run yet.
  await program(page).getByRole("textbox").focus();
  await page.keyboard.press("Escape");
  await expect(program(page).getByRole("button", { name: /^Run the public cases/ })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(program(page)).toContainText("Nothing is written yet.");

  await writeCode(page, exerciseFile(`${PROGRAM}/mistakes/recurrent-weights-not-transposed.ts`));
  await page.keyboard.press("Control+Enter");
  await expect(program(page).getByRole("heading", { name: /^Not yet: \d of 3 cases/ })).toBeVisible();
  await expect(verdict(page)).toHaveText(/^Not yet: \d of 3 cases\./);

  await page.keyboard.press("Control+Shift+Enter");
  await expect(verdict(page)).toHaveText("Not yet: 9 of 10 parts.");
  await expect(outcome(page).getByRole("article", { name: "Reason" }).first()).toContainText("transposed");
  await expect(program(page).getByRole("article", { name: "Reason" }).first()).toContainText("transposed");
  await expect(program(page).getByRole("tab", { name: /hidden$/ })).toHaveCount(5);
  await expect(part(page, /^The recurrence/)).toContainText("Right.");

  await writeCode(page, "export function bptt(");
  await page.keyboard.press("Control+Shift+Enter");
  await expect(program(page).getByRole("heading", { name: /^It does not compile yet/ })).toBeVisible();
  await expect(verdict(page)).toHaveText("Not yet: 9 of 10 parts.");

  await writeCode(page, exerciseFile(`${PROGRAM}/alternatives/loops.ts`));
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  await page.keyboard.press("Control+Shift+Enter");
  await expect(verdict(page)).toHaveText("Passed: all 10 parts.");
  await expect(program(page).getByRole("heading", { name: "Passed: all 8 cases." })).toBeVisible();

  await page.reload();
  await expect(program(page).locator(".view-lines")).toContainText("LossAndGradients");
});

test("a program among the parts fits 390 px, with its report, and axe has nothing to say", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await openByHand(page, "bptt-matrices");
  await page.getByRole("tab", { name: "Work" }).click();
  await expect(program(page).locator(".monaco-editor .view-lines").first()).toBeVisible();
  await writeCode(page, exerciseFile(`${PROGRAM}/mistakes/slope-left-out.ts`));
  await program(page)
    .getByRole("button", { name: /^Run the public cases/ })
    .click();
  await expect(verdict(page)).toHaveText(/^Not yet: \d of 3 cases\./);
  await expectClean(page, "a report on a phone");
  await page.getByRole("tab", { name: "Work" }).click();
  await expect(program(page).getByRole("article", { name: "Reason" }).first()).toContainText("slope");
  await expectClean(page, "a program among parts, on a phone");
});
