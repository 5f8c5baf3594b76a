import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { chromium, type Page } from "@playwright/test";
import { requireBrowser } from "#scripts/browser.ts";
import { ROOT } from "#scripts/settings.ts";
import { createLearners } from "../product/accounts.ts";
import type { Account } from "../product/learner.ts";
import { freshSolutions, SLUG } from "../product/solution.ts";
import type { Bench } from "../product/with-product.ts";

const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"];
const PATIENCE_MS = 60_000;

/**
 * Milliseconds from the click on Submit to the verdict painted. Right and wrong programs take turns, so that each
 * verdict differs from the one that is still shown.
 */
export async function measureInBrowser({ client, product }: Bench, count: number): Promise<Map<string, number[]>> {
  const [account] = await createLearners(client, 1);
  const solutionFor = await freshSolutions();
  const mistake = await readFile(join(ROOT, "exercises", SLUG, "mistakes", "slope-left-out.ts"), "utf8");
  const browser = await chromium.launch({ executablePath: requireBrowser(), args: FLAGS });
  try {
    const context = await browser.newContext({ permissions: ["clipboard-read", "clipboard-write"] });
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    await openWorkbench(page, product.url, account!);
    const [right, wrong]: number[][] = [[], []];
    for (let i = -1; i < count; i++) {
      const passed = await submitAndWatch(page, solutionFor(`click ${i}`), "Passed");
      const failed = await submitAndWatch(page, `${mistake}\nexport const attempt = ${i};\n`, "Not yet");
      if (i < 0) continue;
      right!.push(passed);
      wrong!.push(failed);
    }
    return new Map([
      ["click to verdict painted in Chromium, right program", right!],
      ["click to verdict painted in Chromium, wrong program with its diagnosis", wrong!],
    ]);
  } finally {
    await browser.close();
  }
}

async function openWorkbench(page: Page, url: string, { email, password }: Account): Promise<void> {
  await page.goto(`${url}/sign-in`);
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("heading", { name: "Exercises", level: 1 }).waitFor();
  await page.goto(`${url}/exercises/${SLUG}`);
  await page.locator(".monaco-editor .view-lines").first().waitFor();
}

async function submitAndWatch(page: Page, code: string, verdict: string): Promise<number> {
  await page.getByRole("textbox", { name: /^Your code for/ }).focus();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.press("Delete");
  await page.evaluate((text) => navigator.clipboard.writeText(text), code);
  await page.keyboard.press("ControlOrMeta+V");
  // The editor's own check of the pasted text, and the draft's save, are over before the clock starts.
  await page.waitForTimeout(2500);
  const painted = page.evaluate(watchVerdict, verdict);
  await page.getByRole("button", { name: /^Submit/ }).click();
  return painted;
}

/** Runs in the page. Its clock starts when the click arrives and ends in the frame after the one that shows the verdict. */
function watchVerdict(verdict: string): Promise<number> {
  return new Promise((resolve) => {
    let clickedAt = 0;
    document.addEventListener("click", () => (clickedAt ||= performance.now()), { capture: true, once: true });
    const look = () => {
      const shown = [...document.querySelectorAll("h2")].some((heading) => heading.textContent?.startsWith(verdict));
      if (!clickedAt || !shown) return;
      observer.disconnect();
      requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - clickedAt)));
    };
    const observer = new MutationObserver(look);
    observer.observe(document.body, { childList: true, subtree: true, characterData: true });
  });
}
