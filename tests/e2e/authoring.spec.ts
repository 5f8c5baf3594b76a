import { type Browser, expect, type Page, test } from "@playwright/test";
import { begin, editor, newSlug, open, saved, write } from "./authoring.ts";
import { expectClean, expectFits, expectFitsWhenLoaded } from "./clean.ts";
import { anotherBrowser, signInAsInstructor } from "./people.ts";

test("an exercise begins with a template; what is typed is previewed, kept over a reload and found in the history", async ({
  page,
}) => {
  const path = await begin(page);
  const preview = page.getByRole("region", { name: "The prompt as learners see it" });
  await expect(preview.locator(".katex").first()).toBeVisible();
  await expect(page.getByText("None: the files make an exercise.")).toBeVisible();

  await write(page, "prompt.md", "A **leaky** integrator: $h_t = \\frac{1}{2}$ and $\\nosuchthing{x}$");
  await expect(preview.getByText("leaky")).toBeVisible();
  await expect(preview.getByText(/This formula cannot be read/)).toBeVisible();
  await expect(saved(page)).toBeVisible();
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await expect(preview.getByText("leaky")).toBeVisible();

  await page.getByRole("link", { name: "History" }).click();
  await page
    .getByRole("link", { name: /^Revisions? / })
    .first()
    .click();
  await expect(page.getByRole("region", { name: "What changed in prompt.md" })).toContainText("leaky");
  await page.goto(`${path}/history?from=0&to=1`);
  await page.getByRole("button", { name: "Bring this back: revision 1" }).click();
  await page.waitForURL("**/history");
  await page.getByRole("link", { name: "Write" }).click();
  await expect(preview.getByText("A state can remember")).toBeVisible();
});

test("a prompt by hand is previewed with a variant’s numbers, others on asking; without, it says why and where", async ({
  page,
}) => {
  test.setTimeout(120_000);
  await begin(page, { template: "By hand" });
  await open(page, "prompt.md");
  const preview = page.getByRole("region", { name: "The prompt as learners see it" });
  await expect(preview.getByText("These are the numbers of one variant.")).toBeVisible({ timeout: 30_000 });
  await expect(preview).not.toContainText("⟨");
  const formulas = () => preview.locator(".katex-html").allTextContents();
  const before = await formulas();
  expect(before.join()).toMatch(/1\.\d/);
  await preview.getByRole("button", { name: "Other numbers" }).click();
  await expect.poll(formulas).not.toEqual(before);
  await expectClean(page, "numbers");

  await write(page, "prompt.md", "The bias is {{b}}, and {{typo}} is nothing.");
  await expect(preview.getByText(/^The bias is 0\.[345], and {{typo}} is nothing\.$/)).toBeVisible();
  await expect(preview.getByText("variant.ts draws no {{typo}}")).toBeVisible();
  await expect(saved(page)).toBeVisible();

  await open(page, "variant.ts");
  await write(page, "variant.ts", 'export function drawVariant() {\n  throw new Error("no dice");\n}\n');
  await open(page, "prompt.md");
  await expect(preview.getByText(/because of variant\.ts: throws: .*no dice/)).toBeVisible({ timeout: 30_000 });
  await expect(preview.getByText("The bias is ⟨b⟩")).toBeVisible();
  await page.getByRole("link", { name: "Try", exact: true }).click();
  await expect(page.getByText("The draft cannot be shown to learners yet")).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: "no dice" })).toContainText("variant.ts");
});

test("a reference is written with types: names of #numeric are completed, and what is wrong is underlined", async ({
  page,
}) => {
  await begin(page);
  await open(page, "reference.ts");
  await write(
    page,
    "reference.ts",
    'import { rnnSte } from "#numeric/rnn.ts";\n\nexport const step: number = "text";\n',
  );
  await expect(page.locator(".squiggly-error")).not.toHaveCount(0);
  await page.keyboard.press("ControlOrMeta+Home");
  for (let i = 0; i < "import { rnnSte".length; i++) await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ControlOrMeta+Space");
  await expect(page.locator(".suggest-widget").getByText("rnnStep").first()).toBeVisible();
});

test("metadata is a form and a text of one file, and says at the place what is wrong", async ({ page }) => {
  await begin(page);
  await open(page, "exercise.json");
  const form = page.getByRole("form", { name: "What the exercise is" });
  await form.getByLabel("Title").fill("The leaky integrator");
  await form.getByLabel("Minutes").fill("9000");
  await expect(form.getByText(/600/)).toBeVisible();
  await expect(page.getByRole("region", { name: "Problems" })).toContainText("exercise.json");
  await form.getByLabel("Minutes").fill("20");
  await expect(page.getByText("None: the files make an exercise.")).toBeVisible();
  await expect(page.getByRole("heading", { name: "A state that fades", level: 1 })).toBeVisible();
  await expect(saved(page)).toBeVisible();
  await page.reload();
  await expect(page.getByRole("heading", { name: "The leaky integrator", level: 1 })).toBeVisible();

  await open(page, "exercise.json");
  await write(page, "exercise.json", "{ half");
  await expect(page.getByText(/cannot be read as JSON, so there is no form of it/)).toBeVisible();
  await expect(page.getByRole("region", { name: "Problems" })).toContainText("is not JSON");
});

/** Somebody else's browser at the same exercise: here the same person's, which is no different to the server. */
async function secondBrowser(browser: Browser, path: string): Promise<Page> {
  const page = await anotherBrowser(browser);
  await signInAsInstructor(page);
  await page.goto(path);
  await expect(editor(page)).toBeVisible();
  return page;
}

test("two browsers: other files follow by themselves, the same file is a conflict that loses neither text", async ({
  page,
  browser,
}) => {
  test.setTimeout(120_000);
  const path = await begin(page);
  const other = await secondBrowser(browser, path);
  await write(other, "prompt.md", "From the other browser");
  await expect(saved(other)).toBeVisible();
  await write(page, "prompt.md", "From this browser");
  await expect(page.getByText(/Somebody else saved prompt.md while you were writing/)).toBeVisible();
  await page.getByRole("button", { name: "Show the difference" }).click();
  const dialog = page.getByRole("dialog", { name: "From their prompt.md to yours" });
  await expect(dialog).toContainText("From the other browser");
  await expect(dialog).toContainText("From this browser");
  await expectClean(page, "conflict");
  await dialog.getByRole("button", { name: "Save mine" }).click();
  await expect(saved(page)).toBeVisible();
  const shownThere = other.getByRole("region", { name: "The prompt as learners see it" });
  await expect(shownThere.getByText("From this browser")).toBeVisible();

  await write(page, "prompt.md", "First one");
  await expect(saved(page)).toBeVisible();
  await write(other, "prompt.md", "Second one");
  await other.getByRole("button", { name: "Take theirs" }).click();
  await expect(shownThere.getByText("First one")).toBeVisible();
  await other.context().close();
});

test("typing goes on while the server cannot be reached or the session is over, and nothing is lost", async ({
  page,
  context,
}) => {
  const path = await begin(page);
  await context.setOffline(true);
  await write(page, "prompt.md", "typed in a tunnel");
  await expect(page.getByText(/Kept in this browser/)).toBeVisible();
  await context.setOffline(false);
  await expect(saved(page)).toBeVisible();

  await context.clearCookies();
  await write(page, "prompt.md", "typed after the session");
  await expect(page.getByText("Your session has ended.")).toBeVisible();
  await signInAsInstructor(page);
  await page.goto(path);
  await expect(page.getByText("typed after the session").first()).toBeVisible();
  await expect(saved(page)).toBeVisible();
});

test("an exercise of the catalogue is copied under a slug that nobody has; files are added and deleted", async ({
  page,
}) => {
  const path = await begin(page);
  await page.goto(`${path.replace(/[^/]+$/, "new")}`);
  await page.getByLabel("Slug").fill("rnn-step");
  await page.getByRole("radio", { name: /^A copy of another exercise/ }).check();
  await page.getByLabel("Exercise to copy").selectOption("rnn-step");
  await page.getByRole("button", { name: "Make the exercise" }).click();
  await expect(page.getByText("There is an exercise called “rnn-step” already.").first()).toBeVisible();
  const slug = newSlug();
  await page.getByLabel("Slug").fill(slug);
  await page.getByRole("button", { name: "Make the exercise" }).click();
  await page.waitForURL(`**/exercises/${slug}`);
  await expect(page.getByText("None: the files make an exercise.")).toBeVisible();

  await page.getByText("Add a file").click();
  await page.getByLabel("Name", { exact: true }).fill("every other unit");
  await page.getByRole("button", { name: "Add the file" }).click();
  await expect(page.getByText(/mistakes\/every other unit.ts has a name that is not/)).toBeVisible();
  await page.getByLabel("Name", { exact: true }).fill("every-other-unit");
  await page.getByRole("button", { name: "Add the file" }).click();
  await expect(page.getByRole("region", { name: "The message as learners see it" })).toContainText(
    "What a learner is told",
  );
  await page.getByRole("button", { name: "Delete the file" }).click();
  await page.getByRole("button", { name: "Delete it" }).click();
  await expect(page.getByRole("button", { name: "mistakes/every-other-unit.ts" })).toHaveCount(0);
  await expect(saved(page)).toBeVisible();
});

test("learners of the course find nothing of an exercise that is being written", async ({ page, browser }) => {
  const path = await begin(page);
  const slug = path.split("/").at(-1)!;
  const visitor = await anotherBrowser(browser);
  expect((await visitor.goto(`/exercises/${slug}`))?.status()).toBe(404);
  await visitor.context().close();
});

test("the pages for writing are accessible and fit, in both themes and on a phone", async ({ page }) => {
  test.setTimeout(180_000);
  const path = await begin(page);
  await expectFits(page, "prompt");
  await open(page, "exercise.json");
  await expectFits(page, "metadata");
  for (const other of [`${path}/history?from=0&to=1`, path.replace(/\/[^/]+$/, ""), path.replace(/[^/]+$/, "new")])
    await expectFitsWhenLoaded(page, other, async () => {
      await page.goto(other);
      await expect(page.locator("main")).toBeVisible();
    });
});
