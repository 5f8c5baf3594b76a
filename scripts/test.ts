import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { requireBrowser } from "./browser.ts";
import { build, isBuilt } from "./build.ts";
import { tellAndExit } from "./complaint.ts";
import { ensurePrismaClient } from "./prisma-client.ts";
import { run } from "./run.ts";
import { type Counts, countPlaywright, countVitest, sum } from "./test-counts.ts";

type Step = { title: string; work: (folder: string) => Promise<Counts> };

/** The whole gate. A step that is not a test run counts as one check. */
const STEPS: Step[] = [
  { title: "Format and lint", work: () => program(["node_modules/@biomejs/biome/bin/biome", "check"]) },
  { title: "Types", work: checkTypes },
  { title: "Unused files, exports and dependencies", work: () => program(["node_modules/knip/bin/knip.js"]) },
  { title: "Unit and integration tests", work: runVitest },
  { title: "Exercises", work: () => program(["--run", "exercises:check"]) },
  { title: "Build", work: () => check(async () => void ((await isBuilt()) || (await build()))) },
  { title: "A browser", work: () => check(async () => console.log(requireBrowser())) },
  { title: "End-to-end tests", work: runPlaywright },
];

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
  console.log(`${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed === 0 ? 0 : 1;
}

async function program(args: string[]): Promise<Counts> {
  const { code } = await run({ args, output: "inherit" });
  return code === 0 ? { passed: 1, failed: 0, failures: [] } : { passed: 0, failed: 1, failures: [] };
}

async function check(work: () => Promise<void>): Promise<Counts> {
  try {
    await work();
    return { passed: 1, failed: 0, failures: [] };
  } catch (error) {
    // One failed step must not hide what the others have to say.
    console.error(error instanceof Error ? error.message : error);
    return { passed: 0, failed: 1, failures: [] };
  }
}

async function checkTypes(): Promise<Counts> {
  const typegen = await program(["node_modules/next/dist/bin/next", "typegen"]);
  return typegen.failed > 0 ? typegen : await program(["node_modules/typescript/bin/tsc", "--noEmit"]);
}

async function runVitest(folder: string): Promise<Counts> {
  const file = join(folder, "vitest.json");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const { code } = await run({ args: ["node_modules/vitest/vitest.mjs", "run", ...reporters], output: "inherit" });
  return countVitest(await readFile(file, "utf8").catch(() => null), code);
}

async function runPlaywright(folder: string): Promise<Counts> {
  const file = join(folder, "playwright.json");
  const env = { GRADCHECK_E2E_JSON: file };
  const { code } = await run({ args: ["node_modules/@playwright/test/cli.js", "test"], env, output: "inherit" });
  return countPlaywright(await readFile(file, "utf8").catch(() => null), code);
}
