import { expect, type Locator, type Page, test } from "@playwright/test";
import { expectClean } from "./clean.ts";
import { anotherBrowser, cohortRow, joinDemoCourse, signInAsInstructor, signUp } from "./people.ts";
import { verdict } from "./workbench.ts";

async function openByHand(page: Page, slug: string): Promise<void> {
  await page.goto(`/exercises/${slug}`);
  await expect(page.getByRole("button", { name: /^Check the answers/ })).toBeVisible();
}

const part = (page: Page, title: RegExp) => page.getByRole("region", { name: title });
const check = (page: Page) => page.getByRole("button", { name: /^Check the answers/ }).click();
const historyTab = (page: Page) => page.getByRole("tab", { name: /^History/ });

const ORDER = /Any number of steps/;
const chosen = (page: Page) => part(page, ORDER).getByRole("list", { name: /your order$/ });
const rows = (page: Page) => chosen(page).locator("[data-row]");
/** What a row says, without its number. */
const firstWords = (page: Page) =>
  rows(page).evaluateAll((all) => all.map((row) => row.textContent!.replace(/^\d+\./, "").slice(0, 10)));

/** Takes up three steps by their buttons, and has them in view. */
async function takeUpThree(page: Page): Promise<void> {
  for (const step of [/Start with/, /Go forward/, /by the slope/])
    await part(page, ORDER).getByRole("button", { name: step }).click();
  await expect(rows(page)).toHaveCount(3);
  await chosen(page).scrollIntoViewIfNeeded();
}

type Point = { x: number; y: number };
async function middle(of: Locator): Promise<Point> {
  const { x, y, width, height } = (await of.boundingBox())!;
  return { x: x + width / 2, y: y + height / 2 };
}

test("a step is dragged into another place with the mouse, and a further one into the list", async ({ page }) => {
  await openByHand(page, "bptt-derivation");
  await takeUpThree(page);
  expect(await firstWords(page)).toEqual(
    ["Start with", "Go forward", "At step t"].map((text) => expect.stringContaining(text.slice(0, 5))),
  );
  const [from, to] = [await middle(rows(page).nth(2).locator("[data-grip]")), await middle(rows(page).first())];
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y - 4, { steps: 6 });
  await page.mouse.up();
  await expect(rows(page).first()).toContainText("by the slope");
  await expect(part(page, ORDER).getByRole("status")).toHaveText("Now step 1 of 3.");

  const further = part(page, ORDER)
    .getByRole("listitem")
    .filter({ hasText: "to the sum for b" })
    .locator("[data-grip]");
  await further.scrollIntoViewIfNeeded();
  const [start, end] = [await middle(further), await middle(rows(page).nth(2))];
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(end.x, end.y + 4, { steps: 6 });
  await page.mouse.up();
  await expect(rows(page)).toHaveCount(4);

  // Let go outside of the list, nothing happens.
  const grip = await middle(rows(page).first().locator("[data-grip]"));
  await page.mouse.move(grip.x, grip.y);
  await page.mouse.down();
  await page.mouse.move(5, 5, { steps: 4 });
  await page.mouse.up();
  await expect(rows(page).first()).toContainText("by the slope");
});

test("a step is dragged with a finger at 390 px, and the page stays where it is", async ({ browser }) => {
  const context = await browser.newContext({ viewport: { width: 390, height: 800 }, hasTouch: true, isMobile: true });
  const page = await context.newPage();
  await openByHand(page, "bptt-derivation");
  await page.getByRole("tab", { name: "Work" }).tap();
  await takeUpThree(page);
  const scrolled = () => chosen(page).evaluate((list) => list.getBoundingClientRect().top);
  const before = await scrolled();
  const [from, to] = [await middle(rows(page).first().locator("[data-grip]")), await middle(rows(page).nth(2))];
  const touches = await context.newCDPSession(page);
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", point?: Point) =>
    touches.send("Input.dispatchTouchEvent", { type, touchPoints: point ? [point] : [] });
  await touch("touchStart", from);
  for (let step = 1; step <= 6; step++)
    await touch("touchMove", { x: from.x, y: from.y + ((to.y + 4 - from.y) * step) / 6 });
  expect(await scrolled()).toBe(before);
  await touch("touchEnd");
  await expect(rows(page).nth(2)).toContainText("Start with");
  await context.close();
});

const TYPED: [string, string, string | RegExp][] = [
  ["1e999", "1e999", '"1e999" is too large to compute with'],
  ["NaN", "NaN", '"NaN" is not a finite number'],
  ["a script tag", "<script>alert(1)</script>", /"<script>alert\(1\)<[^"]*" is not a number/],
  ["a million characters", "1".repeat(1_000_000), /is too long for a number/],
  ["a word", "half", '"half" is not a number'],
  ["three numbers in one field", "1 2 3", /is not a number/],
];

test("whatever cannot be understood is said at its field, and uses no attempt", async ({ page }) => {
  await signUp(page);
  await openByHand(page, "cat-sat-here");
  const h1 = part(page, /h₁, after “cat”$/);
  const [first, second] = [h1.getByRole("textbox").first(), h1.getByRole("textbox").nth(1)];
  await second.fill("0.5");
  for (const [name, text, message] of TYPED)
    await test.step(name, async () => {
      await first.fill(text);
      await check(page);
      await expect(h1).toContainText(message);
      await expect(first).toBeFocused();
      await expect(first).toHaveAttribute("aria-invalid", "true");
      await expect(first).toHaveAccessibleDescription(/Entry 1/);
    });
  await first.fill("");
  await check(page);
  await expect(h1).toContainText("Entry 1 is empty");
  await expect(historyTab(page)).toHaveText("History");
});

test("the fields have names and a description, and the verdict is said with the parts that are wrong", async ({
  page,
}) => {
  await signUp(page);
  await openByHand(page, "bptt-matrices");
  await expect(
    part(page, /Through the tanh/)
      .getByRole("textbox")
      .first(),
  ).toHaveAccessibleName(/Through the tanh/);
  await openByHand(page, "jacobian-by-hand");
  const grid = page.getByRole("textbox", { name: /, row 2, column 1$/ }).first();
  await expect(grid).toBeVisible();
  const names = await page
    .getByRole("textbox")
    .evaluateAll((all) => all.map((field) => field.getAttribute("aria-label")));
  expect(new Set(names).size).toBe(names.length);

  await openByHand(page, "cat-sat-here");
  const h1 = part(page, /h₁, after “cat”$/);
  await expect(h1.getByRole("textbox", { name: "h₁, after “cat”, entry 2" })).toBeVisible();
  await h1.getByRole("textbox").first().fill("0.32");
  await h1.getByRole("textbox").nth(1).fill("9");
  await check(page);
  await expect(verdict(page)).toHaveText("Not yet: 0 of 5 parts.");
  await expect(
    page
      .getByRole("status")
      .filter({ hasText: /^Not yet: 0 of 5 parts\. Not right: h₁, after “cat”\. Not answered: / }),
  ).toHaveCount(1);
  await expect(h1.getByRole("textbox").first()).not.toHaveAttribute("aria-invalid");
  await expect(h1.getByRole("textbox").nth(1)).toHaveAttribute("aria-invalid", "true");
  await expect(h1.getByRole("textbox").nth(1)).toHaveAccessibleDescription(/1 of 2 entries is not right: number 2/);
});

test("answers handed in are read in words by their learner and by who teaches them", async ({ page, browser }) => {
  const learner = await signUp(page);
  await joinDemoCourse(page);
  await openByHand(page, "bptt-derivation");
  await part(page, /The slope of a step/)
    .getByRole("textbox")
    .first()
    .fill("(1-h_2)*(1+h_2)");
  await takeUpThree(page);
  await check(page);
  await expect(verdict(page)).toContainText("Not yet");
  await historyTab(page).click();
  await page.getByRole("listitem").getByRole("button").first().click();
  const answers = page.getByRole("region", { name: "The answers handed in" });
  await expect(answers.locator(".katex").first()).toBeVisible();
  await expect(answers).toContainText("(1-h_2)*(1+h_2)");
  await expect(answers.locator("ol > li")).toHaveCount(3);
  await expect(answers).toContainText("Not answered.");
  await expect(answers).not.toContainText('{"');
  await expect(page.getByRole("button", { name: "Take these answers" })).toBeVisible();

  const instructor = await anotherBrowser(browser);
  await signInAsInstructor(instructor);
  const row = await cohortRow(instructor, learner);
  await row.getByRole("link", { name: /: trying$/ }).click();
  await expect(instructor.getByRole("heading", { name: new RegExp(learner.name) })).toBeVisible();
  await instructor.getByRole("table").getByRole("link").first().click();
  const read = instructor.getByRole("region", { name: "The answers handed in" });
  await expect(read).toContainText("(1-h_2)*(1+h_2)");
  await expect(read.locator("ol > li")).toHaveCount(3);
  await expectClean(instructor, "the answers handed in");
  await instructor.context().close();
});

test("answers to earlier numbers are kept apart: to read, and not to take for answers to the new ones", async ({
  page,
}) => {
  await signUp(page);
  await openByHand(page, "softmax-by-hand");
  const loss = part(page, /The loss/).getByRole("textbox");
  await loss.fill("99");
  await check(page);
  await expect(verdict(page)).toHaveText("Not yet: 0 of 5 parts.");
  await loss.fill("77");
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "New numbers" }).click();
  await expect(loss).toHaveValue("");
  await page.reload();
  await expect(loss).toHaveValue("");
  await historyTab(page).click();
  const earlier = page.getByRole("region", { name: "Written down for other numbers" });
  await earlier.locator("summary").click();
  await expect(earlier).toContainText("77");
  await page.getByRole("listitem").getByRole("button").first().click();
  await expect(page.getByText("for numbers that you had before")).toBeVisible();
  await expect(page.getByRole("button", { name: "Take these answers" })).toHaveCount(0);
  await expect(page.getByRole("region", { name: "The answers handed in" })).toContainText("99");
});
