import { readFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";

const exercises = new URL("../../exercises/", import.meta.url);

/** A file of an exercise's folder: "rnn-step/mistakes/weights-transposed.ts". */
export const exerciseFile = (path: string): string => readFileSync(new URL(path, exercises), "utf8");

export async function openExercise(page: Page, slug: string): Promise<void> {
  await page.goto(`/exercises/${slug}`);
  await expect(page.locator(".monaco-editor .view-lines").first()).toBeVisible();
}

/** Replaces the text in the editor the way a person does with code from elsewhere: select all, paste. */
export async function writeCode(page: Page, code: string): Promise<void> {
  await page.getByRole("textbox", { name: /^Your code for/ }).focus();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.press("Delete");
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.evaluate((text) => navigator.clipboard.writeText(text), code);
  await page.keyboard.press("ControlOrMeta+V");
}

export async function run(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^Run/ }).click();
}

export async function submit(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^Submit/ }).click();
}

/** The verdict in the outcome pane. */
export const verdict = (page: Page) => page.getByRole("region", { name: "Outcome" }).getByRole("heading", { level: 2 });

export const outcome = (page: Page) => page.getByRole("region", { name: "Outcome" });
