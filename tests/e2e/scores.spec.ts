import { expect, type Page, test } from "@playwright/test";
import { expectClean } from "./clean.ts";
import { anotherBrowser, cohortRow, joinDemoCourse, signInAsInstructor, signUp } from "./people.ts";
import { exerciseFile, outcome, verdict } from "./workbench.ts";

/** Three attempts that earn 100, 80 and 60 %; a hint takes 10 % off. */
const WHOLE = "perplexity-by-hand";
/** Three attempts at each part; the memory follows from the gates and the candidate. */
const BY_PART = "lstm-step-by-hand";
const HINTS: string[] = JSON.parse(exerciseFile(`${WHOLE}/exercise.json`)).hints;

const part = (page: Page, title: string) => page.getByRole("region", { name: title, exact: true });
const prompt = (page: Page) => page.getByRole("region", { name: "Prompt" });
const score = (page: Page) => outcome(page).getByRole("region", { name: "Score" });

async function open(page: Page, slug: string): Promise<void> {
  await page.goto(`/exercises/${slug}`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
}

async function typeInto(page: Page, title: string, entries: string[]): Promise<void> {
  await part(page, title).getByRole("textbox").first().focus();
  for (const entry of entries) {
    await page.keyboard.press("ControlOrMeta+A");
    await page.keyboard.type(entry);
    await page.keyboard.press("Tab");
  }
  await page.keyboard.press("Shift+Tab");
}

test("a learner opens a hint that costs, uses up the attempts, and is told what the work is worth, by keyboard alone", async ({
  page,
}) => {
  await signUp(page);
  const received: string[] = [];
  page.on("response", async (response) => received.push(await response.text().catch(() => "")));
  await open(page, WHOLE);
  await expect(prompt(page)).toContainText("You have 3 attempts. Attempts earn 100 %, 80 %, then 60 % at most.");
  const openHint = prompt(page).getByRole("button", { name: /^Open/ });
  await expect(openHint).toHaveAccessibleDescription("Each hint takes 10 % off what later attempts can earn.");
  await openHint.focus();
  await page.keyboard.press("Enter");
  await expect(prompt(page).getByText("Hint 1 of 3")).toBeVisible();
  await expect(prompt(page).getByText("Each word costs")).toBeVisible();
  await expect(openHint).toBeFocused();
  // Of the third hint, plain words that nothing but its text has.
  expect(HINTS[2]).toContain("equally likely words");
  expect(received.join("\n")).not.toContain("equally likely words");

  await part(page, "Nothing learned yet").getByRole("radio").first().focus();
  const right = part(page, "Nothing learned yet").getByRole("radio", { name: "1000", exact: true });
  for (let i = 0; i < 4 && !(await right.isChecked()); i++) await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Control+Enter");
  await expect(verdict(page)).toHaveText("Not yet: 1 of 4 parts.");
  await expect(score(page)).toContainText("Score 22 %");
  await expect(page.getByText("2 of 3 attempts left")).toBeVisible();

  await typeInto(page, "The sentence", ["1e999"]);
  await page.keyboard.press("Control+Enter");
  await expect(part(page, "The sentence")).toContainText("too large to compute with");
  await expect(page.getByText("2 of 3 attempts left")).toBeVisible();
  for (const [answer, left] of [
    ["98", "1 of 3 attempts left"],
    ["99", "No attempts left"],
  ] as const) {
    await typeInto(page, "The sentence", [answer]);
    await page.keyboard.press("Control+Enter");
    await expect(page.getByText(left)).toBeVisible();
    await expect(part(page, "The sentence")).toContainText(`${answer} is not right.`);
  }

  await typeInto(page, "The sentence", ["97"]);
  await page.keyboard.press("Control+Enter");
  await expect(outcome(page).getByRole("alert")).toHaveText(
    "3 attempts are allowed, and you have used them all. This one was not handed in; what you wrote is kept.",
  );
  await expect(part(page, "The sentence").getByRole("textbox")).toHaveValue("97");
  const words = [
    "The best of 3 attempts counts, which is attempt 1; it reached 25 %.",
    "1 opened hint before it takes 10 % off.",
    "90 % of 25 % are 22 %.",
  ];
  await expect(score(page).getByRole("listitem")).toHaveText(words);

  await page.reload();
  await expect(prompt(page).getByText("Hint 1 of 3")).toBeVisible();
  await expect(page.getByText("No attempts left")).toBeVisible();
  await page.getByRole("tab", { name: /History/ }).focus();
  await page.keyboard.press("Enter");
  const history = page.getByRole("tabpanel", { name: /History/ });
  await expect(history.getByRole("region", { name: "Score" }).getByRole("listitem")).toHaveText(words);
  await expect(history.getByRole("button").filter({ hasText: "Counts" })).toHaveCount(1);
});

test("parts are checked one by one by keyboard, in the order in which they follow from each other", async ({
  page,
}) => {
  await signUp(page);
  await open(page, BY_PART);
  await expect(prompt(page)).toContainText("You have 3 attempts at each part.");
  await expect(page.getByRole("button", { name: /^Check the answers/ })).toHaveCount(0);
  const memory = part(page, "The memory");
  await expect(memory).toContainText("This is worked out from “The gates”. Check that first.");

  await typeInto(page, "The gates", ["0.1", "0.2", "0.3"]);
  await page.keyboard.press("Control+Enter");
  await expect(verdict(page)).toHaveText("Not yet: The gates.");
  await expect(part(page, "The gates")).toContainText("3 of 3 entries are not right");
  await expect(part(page, "The gates")).toContainText("2 of 3 attempts left · Last checked: 0 % of its points");
  await expect(part(page, "The candidate")).toContainText("3 of 3 attempts left");
  await expect(memory).toContainText("This is worked out from “The candidate”. Check that first.");

  await typeInto(page, "The candidate", ["5"]);
  await part(page, "The candidate").getByRole("button", { name: "Check this part: The candidate" }).focus();
  await page.keyboard.press("Enter");
  await expect(verdict(page)).toHaveText("Not yet: The candidate.");
  // What was marked before stays marked.
  await expect(part(page, "The gates")).toContainText("3 of 3 entries are not right");

  await typeInto(page, "The gates", ["0.4"]);
  await typeInto(page, "The memory", ["7"]);
  await page.keyboard.press("Control+Enter");
  await expect(outcome(page).getByRole("alert")).toContainText(
    "“The gates”, which you have changed since it was checked",
  );
  await expect(memory).toContainText("3 of 3 attempts left");

  await page.reload();
  await expect(part(page, "The gates")).toContainText("2 of 3 attempts left · Last checked: 0 % of its points");
  await expect(memory.getByRole("button", { name: "Check this part: The memory" })).toBeVisible();
});

test("a visitor checks parts and opens hints, and none of it costs anything", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await open(page, WHOLE);
  const openHint = prompt(page).getByRole("button", { name: /^Open/ });
  for (let i = 0; i < 3; i++) await openHint.click();
  await expect(prompt(page).getByText("Hint 3 of 3")).toBeVisible();
  await expect(prompt(page)).not.toContainText("10 % off");

  await open(page, BY_PART);
  await page.getByRole("tab", { name: "Work" }).click();
  await typeInto(page, "The candidate", ["5"]);
  await part(page, "The candidate")
    .getByRole("button", { name: /Check this part/ })
    .click();
  await expect(verdict(page)).toHaveText("Not yet: The candidate.");
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await page.getByRole("tab", { name: "Work" }).click();
  await expectClean(page, "a score on a phone");
});

test("an instructor sees the score of a learner with its reasons", async ({ page, browser }) => {
  const learner = await signUp(page);
  await joinDemoCourse(page);
  await open(page, WHOLE);
  await typeInto(page, "The sentence", ["99"]);
  await page.keyboard.press("Control+Enter");
  await expect(score(page)).toContainText("Score 0 %");

  const other = await anotherBrowser(browser);
  await signInAsInstructor(other);
  const row = await cohortRow(other, learner);
  await row.getByRole("link", { name: /: trying$/ }).click();
  await expect(other.getByRole("region", { name: "Score" })).toContainText("The only attempt counts; it reached 0 %.");
  await other.context().close();
});
