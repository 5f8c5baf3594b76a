import { expect, type Page } from "@playwright/test";
import axe from "axe-core";

const WIDE = { width: 1360, height: 850 };
const PHONE = { width: 390, height: 850 };
/** Otherwise what changes its colour with the theme does so over a moment, in which it has neither. */
const AT_ONCE = { reducedMotion: "reduce" } as const;

/** Nothing that axe finds, and nothing wider than the screen. */
export async function expectClean(page: Page, what: string): Promise<void> {
  // Before its scripts have run, no bar between two panels says where it is.
  await expect(page.locator("[role=separator]:visible:not([aria-valuenow])")).toHaveCount(0);
  const { violations, passes } = await findViolations(page);
  expect(violations.map(({ id, nodes }) => `${what}: ${id} ${nodes[0]?.html}`)).toEqual([]);
  expect(passes.length).toBeGreaterThan(5);
  const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  await expect.poll(overflow, `${what} is wider than the screen`).toBeLessThanOrEqual(0);
}

/** By axe within the page, where it stays for the next time. The editor is somebody else's. */
async function findViolations(page: Page): Promise<axe.AxeResults> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  return page.evaluate(() =>
    (window as unknown as { axe: typeof axe }).axe.run(
      { exclude: [".monaco-editor"] },
      { resultTypes: ["violations"] },
    ),
  );
}

/** Clean where it stands: wide and dark, then light and on a phone. Leaves the page wide. */
export async function expectFits(page: Page, what: string): Promise<void> {
  for (const [size, colorScheme] of [
    [WIDE, "dark"],
    [PHONE, "light"],
  ] as const) {
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme, ...AT_ONCE });
    await expectClean(page, `${what}, ${colorScheme}, ${size.width} px wide`);
  }
  await page.setViewportSize(WIDE);
}

/** Clean in both themes, wide and on a phone; in one theme a page becomes narrow, in the other it becomes wide. */
export async function expectFitsWhenLoaded(page: Page, what: string, load: () => Promise<void>): Promise<void> {
  for (const [colorScheme, size, isLoaded] of [
    ["light", WIDE, true],
    ["light", PHONE, false],
    ["dark", PHONE, true],
    ["dark", WIDE, false],
  ] as const) {
    await page.emulateMedia({ colorScheme, ...AT_ONCE });
    await page.setViewportSize(size);
    if (isLoaded) await load();
    await expectClean(page, `${what}, ${colorScheme}, ${size.width} px wide`);
  }
}
