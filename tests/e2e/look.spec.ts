import { expect, test } from "@playwright/test";
import { expectClean, expectFitsWhenLoaded } from "./clean.ts";
import { signInAsInstructor } from "./people.ts";
import { exerciseFile, openExercise, run, verdict, writeCode } from "./workbench.ts";

const PAGES = [
  "/",
  "/exercises/rnn-step",
  "/exercises/softmax-by-hand",
  "/exercises/bptt-derivation",
  "/progress",
  "/courses",
  "/account",
  "/no-such-page",
];
const VISITOR_PAGES = ["/sign-in", "/sign-up", "/forgot-password", "/reset-password?token=x"];

test("every page is accessible and fits, in both themes and on a phone", async ({ page }) => {
  test.setTimeout(300_000);
  const visit = (path: string) =>
    expectFitsWhenLoaded(page, path, async () => {
      await page.goto(path);
      await expect(page.locator("main")).toBeVisible();
    });
  for (const path of VISITOR_PAGES) await visit(path);
  await signInAsInstructor(page);
  for (const path of PAGES) await visit(path);
  await page.goto("/courses");
  await page.getByRole("link", { name: "Recurrent networks from scratch" }).click();
  await expect(page.getByText("Join code")).toBeVisible();
  await visit(page.url());
});

test("a report is accessible, in both themes", async ({ browser }) => {
  for (const colorScheme of ["light", "dark"] as const) {
    const page = await (await browser.newContext({ colorScheme })).newPage();
    await openExercise(page, "rnn-bptt");
    await writeCode(page, exerciseFile("rnn-bptt/mistakes/slope-left-out.ts"));
    await run(page);
    await expect(verdict(page)).toHaveText(/Not yet/);
    // The second is left out by this program, so that the expected line stands alone.
    for (const name of [/^Length of each row of dX over time/, /^Length of each row of dStates over time/])
      await expect(page.getByRole("img", { name }).locator("svg")).toBeVisible();
    await expectClean(page, `report, ${colorScheme}`);
    await page.context().close();
  }
});

test("an exercise is done by keyboard alone", async ({ page }) => {
  await openExercise(page, "rnn-step");
  await writeCode(page, exerciseFile("rnn-step/mistakes/tanh-left-out.ts"));
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(verdict(page)).toHaveText(/Not yet/);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: /^Run/ })).toBeFocused();
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
});
