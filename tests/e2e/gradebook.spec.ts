import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { expectClean } from "./clean.ts";
import { signInAsInstructor } from "./people.ts";
import { dataDir } from "./product.ts";

const ROOT = join(import.meta.dirname, "..", "..");
const LEARNERS = 120;

/** A class that does not fit on one page, with a week of exercises. Answers the path of its course. */
function seedCourse(): string {
  const size = ["--learners", String(LEARNERS), "--exercises", "5", "--submissions", "2"];
  const args = ["--conditions=react-server", "scripts/seed-cohort.ts", ...size];
  const env = { ...process.env, DATA_DIR: dataDir() };
  const said = execFileSync(process.execPath, args, { cwd: ROOT, env, encoding: "utf8" });
  return /\/courses\/\S+/.exec(said)![0];
}

test("an instructor sorts, filters, sets a score with a reason, exports, and imports a table with a bad line", async ({
  page,
}) => {
  test.setTimeout(240_000);
  const course = seedCourse();
  await signInAsInstructor(page);
  await page.goto(course);
  await page.getByRole("link", { name: "Gradebook" }).click();
  await expect(page.getByText(`${LEARNERS} learners.`)).toBeVisible();
  await expectClean(page, "gradebook");

  const learners = page.getByRole("row").filter({ has: page.getByRole("rowheader") });
  await page.getByRole("link", { name: "Total" }).press("Enter");
  await expect(page.getByRole("columnheader", { name: "Total" })).toHaveAttribute("aria-sort", "descending");
  const best = percentIn(await learners.first().textContent());
  await page.getByRole("link", { name: "Total" }).press("Enter");
  await expect(page.getByRole("columnheader", { name: "Total" })).toHaveAttribute("aria-sort", "ascending");
  expect(percentIn(await learners.first().textContent())).toBeLessThan(best);

  await page.getByRole("region", { name: "Learners and their points" }).evaluate((box) => box.scrollTo(0, 1e6));
  await expect(page.locator(`tr[aria-rowindex="${LEARNERS + 1}"]`).getByRole("rowheader")).toBeVisible();

  await page.getByRole("link", { name: "open the exercises of Week 1" }).press("Enter");
  await expect(page.getByRole("link", { name: "close the exercises of Week 1" })).toBeVisible();
  await expectClean(page, "gradebook, opened");

  await page.getByLabel("Name or address").fill("Learner 117");
  await page.getByRole("button", { name: "Filter" }).press("Enter");
  await expect(page.getByText("1 learner.")).toBeVisible();
  const email = (await learners.first().getByRole("cell").first().textContent())!;

  await page.getByRole("link", { name: /^Learner 117, Week 1: / }).focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: /^Learner 117: /, level: 1 })).toBeVisible();
  const slug = new URL(page.url()).searchParams.get("exercise")!;
  await expect(page.getByRole("heading", { name: /^Handed in / })).toBeVisible();
  await page.getByRole("button", { name: "Compare" }).click();
  await expect(page.getByRole("heading", { name: "What changed" })).toBeVisible();
  await expectClean(page, "cell");

  await page.getByLabel("Score in percent").fill("much");
  await page.getByRole("button", { name: "Set the score" }).click();
  await expect(page.getByRole("alert").getByText("Enter a percentage from 0 to 100, such as 85")).toBeVisible();
  await page.getByLabel("Score in percent").fill("62,5");
  await page.getByLabel("Reason").fill("Shown at the blackboard");
  await page.getByLabel("Reason").press("Enter");
  await expect(page.getByText("The whole exercise: 62.5 %")).toBeVisible();
  await expect(page.getByText("Your instructor has set the score of this exercise.")).toBeVisible();

  await page.getByRole("main").getByRole("link", { name: "Gradebook" }).click();
  await page.getByLabel("State").selectOption({ label: "Set by hand" });
  await page.getByRole("button", { name: "Filter" }).press("Enter");
  await expect(page.getByText("1 learner.")).toBeVisible();
  await expect(page.getByRole("link", { name: /^Learner 117, Week 1: .*set by hand/ })).toBeVisible();

  const csv = await download(page, "Export CSV");
  expect(csv.split("\r\n").find((line) => line.startsWith("Learner 117,"))).toMatch(/overridden/);
  expect(JSON.parse(await download(page, "Export JSON")).learners).toHaveLength(LEARNERS);

  await page.getByRole("link", { name: "Import scores" }).click();
  await page
    .getByLabel("Or the table itself")
    .fill(`email;exercise;percent\n${email};${slug};70\nnobody@example.org;${slug};70`);
  await page.getByRole("button", { name: "Preview" }).press("Enter");
  await expect(page.getByRole("row", { name: /^3 .*nobody@example.org does not learn in this course/ })).toBeVisible();
  await expect(page.getByRole("row", { name: /^2 .*62.5 % → 70 %/ })).toBeVisible();
  await expectClean(page, "import");
  await page.getByRole("button", { name: "Apply" }).press("Enter");
  await expect(page.getByText("1 were set, 0 stay, 1 cannot be used.")).toBeVisible();
});

const percentIn = (text: string | null) => Number(/([\d.]+) %/.exec(text ?? "")![1]);

async function download(page: Page, name: string): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name }).click()]);
  return readFileSync(await file.path(), "utf8");
}
