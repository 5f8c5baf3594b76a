import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { expectFitsWhenLoaded } from "./clean.ts";
import { signIn, signInAsInstructor, signUp } from "./people.ts";
import { dataDir } from "./product.ts";
import { exerciseFile, openExercise, submit, verdict, writeCode } from "./workbench.ts";

const ROOT = join(import.meta.dirname, "..", "..");
const FIGURES = [
  "Queue",
  "Verdicts of the last 24 hours",
  "Time to grade, by phase",
  "Processes ended, by cause",
  "Memory of the workers",
  "Database connections",
];
/** Of its own for each process that runs the specs: after a failure there is a second one. */
const EMAIL = `operator-${process.pid}@example.org`;

let password: string;

test.beforeAll(() => {
  const args = [
    "--conditions=react-server",
    "scripts/admin.ts",
    "create-user",
    "--role",
    "admin",
    "--name",
    "Operator",
    "--email",
    EMAIL,
  ];
  const env = { ...process.env, DATA_DIR: dataDir(), DATABASE_URL: "", AUTH_SECRET: "" };
  const said = execFileSync(process.execPath, args, { cwd: ROOT, env, encoding: "utf8" });
  password = /only now: (\S+)/.exec(said)![1]!;
});

const signInAsAdmin = (page: Page) => signIn(page, { email: EMAIL, password });

test("an installation that grades says that it is well and ready", async ({ request }) => {
  expect(await (await request.get("/healthz")).json()).toEqual({ database: "reachable" });
  await expect.poll(async () => (await request.get("/readyz")).json()).toEqual({ ready: true, reasons: [] });
});

test("every response names its request, whatever name the client wished for", async ({ request }) => {
  const response = await request.get("/healthz", { headers: { "x-request-id": "chosen-by-a-stranger" } });
  expect(response.headers()["x-request-id"]).toMatch(/^[0-9a-f-]{36}$/);
});

test("for visitors and instructors there is no admin page and there are no metrics", async ({ page }) => {
  expect((await page.request.get("/metrics")).status()).toBe(404);
  await signInAsInstructor(page);
  expect((await page.request.get("/metrics")).status()).toBe(404);
  const response = await page.goto("/admin");
  expect(response?.status()).toBe(404);
  await expect(page.getByText("There is nothing here")).toBeVisible();
});

test("the metrics tell an admin about the queue, every process and every address", async ({ page }) => {
  await signInAsAdmin(page);
  const text = await (await page.request.get("/metrics")).text();
  expect(text).toContain('gradcheck_queue_jobs{state="waiting"}');
  expect(text).toMatch(/gradcheck_workers_alive 1\b/);
  expect(text).toMatch(/gradcheck_http_requests_total\{route="\/sign-in",method="GET",status="200",part="web"\} [1-9]/);
  expect(text).toMatch(/gradcheck_resident_memory_bytes\{process="worker",part="worker",worker="[^"]+"\} \d{8,}/);
});

test("the admin page draws the installation, accessibly, in both themes and on a phone", async ({ page, browser }) => {
  const learner = await (await browser.newContext()).newPage();
  await signUp(learner);
  await openExercise(learner, "rnn-step");
  await writeCode(learner, exerciseFile("rnn-step/reference.ts"));
  await submit(learner);
  await expect(verdict(learner)).toBeVisible();
  await learner.context().close();

  await signInAsAdmin(page);
  await expectFitsWhenLoaded(page, "the admin page", async () => {
    await page.goto("/admin");
    for (const figure of FIGURES) await expect(page.getByRole("heading", { name: figure, exact: true })).toBeVisible();
    await expect(page.getByText("isolated-vm: an isolate for every program")).toBeVisible();
  });
});

test("the admin page refreshes itself and leaves open what is open", async ({ page }) => {
  await signInAsAdmin(page);
  await page.getByRole("button", { name: "Operator" }).click();
  await page.getByRole("link", { name: "Administration" }).click();
  const numbers = page.getByText("The numbers: queue");
  await numbers.click();
  await numbers.focus();
  const refreshed = page.waitForResponse((response) => response.url().includes("/admin?_rsc"), { timeout: 30_000 });
  await refreshed;
  await expect(page.getByRole("region", { name: "Numbers: Queue" })).toBeVisible();
  await expect(page.locator("summary", { hasText: "The numbers: queue" })).toBeFocused();
});
