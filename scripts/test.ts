import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { requireBrowser } from "./browser.ts";
import { build, isBuilt } from "./build.ts";
import { tellAndExit } from "./complaint.ts";
import { ensurePrismaClient } from "./prisma-client.ts";
import { run } from "./run.ts";
import { ROOT } from "./settings.ts";
import {
  afterSecondTry,
  type Counts,
  countPlaywright,
  countVitest,
  NONE,
  sum,
  worthASecondTry,
} from "./test-counts.ts";

type Step = { title: string; work: (folder: string) => Promise<Counts> };

/** What proven.json notes as proven was proven on four times as many: so many show whether it still holds. */
const NOTED_SEEDS = "5";

/** The whole gate. A step that is not a test run counts as one check. */
const STEPS: Step[] = [
  { title: "Format and lint", work: () => program(["node_modules/@biomejs/biome/bin/biome", "check"]) },
  { title: "Types", work: checkTypes },
  { title: "Unused files, exports and dependencies", work: () => program(["node_modules/knip/bin/knip.js"]) },
  { title: "Unit and integration tests", work: runVitest },
  { title: "Exercises", work: () => program(["--run", "exercises:check", "--", "--noted", NOTED_SEEDS]) },
  { title: "Build", work: () => check(async () => void ((await isBuilt()) || (await build()))) },
  { title: "A browser", work: () => check(async () => console.log(requireBrowser())) },
  { title: "End-to-end tests", work: runPlaywright },
];

// What Node compiled once is not compiled again by each of the hundreds of processes that the tests start.
process.env.NODE_COMPILE_CACHE ??= join(ROOT, "node_modules/.cache/node");

await test().catch(tellAndExit);

async function test(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "gradcheck-counts-"));
  const results: { title: string; counts: Counts }[] = [];
  await ensurePrismaClient();
  for (const [position, { title, work }] of STEPS.entries()) {
    const startedAt = performance.now();
    console.log(`\n[${position + 1}/${STEPS.length}] ${title}`);
    const counts = await work(folder);
    const seconds = Math.round((performance.now() - startedAt) / 1000);
    console.log(
      `${counts.failed === 0 ? "✓" : "✗"} ${title}: ${counts.passed} passed, ${counts.failed} failed, ${seconds} s`,
    );
    results.push({ title, counts });
  }
  await rm(folder, { recursive: true });
  summarise(results);
}

function summarise(results: { title: string; counts: Counts }[]): void {
  const total = sum(results.map(({ counts }) => counts));
  const failed = results.filter(({ counts }) => counts.failed > 0);
  console.log(
    failed.length === 0 ? "\nEverything passed." : `\nFailed: ${failed.map(({ title }) => title).join("; ")}.`,
  );
  // Said once more at the end, where whoever reads a long log looks first.
  for (const failure of total.failures) console.log(`\n✗ ${failure}`);
  for (const failure of total.unsteady) console.log(`\nPassed only when it was run once more: ${failure}`);
  console.log(`${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed === 0 ? 0 : 1;
}

async function program(args: string[]): Promise<Counts> {
  const { code } = await run({ args, output: "inherit" });
  return code === 0 ? { ...NONE, passed: 1 } : { ...NONE, failed: 1 };
}

async function check(work: () => Promise<void>): Promise<Counts> {
  try {
    await work();
    return { ...NONE, passed: 1 };
  } catch (error) {
    // One failed step must not hide what the others have to say.
    console.error(error instanceof Error ? error.message : error);
    return { ...NONE, failed: 1 };
  }
}

async function checkTypes(): Promise<Counts> {
  const typegen = await program(["node_modules/next/dist/bin/next", "typegen"]);
  return typegen.failed > 0 ? typegen : await program(["node_modules/typescript/bin/tsc", "--noEmit"]);
}

/**
 * Files with a test that failed are run once more, alone: processes that are killed at random moments, with real clocks,
 * on a machine that others use as well, now and then meet a moment that no test foresaw. The summary names them.
 */
async function runVitest(folder: string): Promise<Counts> {
  const first = await vitest(join(folder, "first.json"), []);
  const files = worthASecondTry(first.report);
  if (files.length === 0) return first.counts;
  console.log(`\nOnce more: ${files.join(", ")}`);
  const second = await vitest(join(folder, "second.json"), files);
  return afterSecondTry(first.counts, second.counts);
}

async function vitest(file: string, only: string[]): Promise<{ report: string | null; counts: Counts }> {
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const args = ["node_modules/vitest/vitest.mjs", "run", ...reporters, ...only];
  const { code } = await run({ args, output: "inherit" });
  const report = await readFile(file, "utf8").catch(() => null);
  return { report, counts: countVitest(report, code) };
}

async function runPlaywright(folder: string): Promise<Counts> {
  const file = join(folder, "playwright.json");
  const env = { GRADCHECK_E2E_JSON: file };
  const { code } = await run({ args: ["node_modules/@playwright/test/cli.js", "test"], env, output: "inherit" });
  return countPlaywright(await readFile(file, "utf8").catch(() => null), code);
}
