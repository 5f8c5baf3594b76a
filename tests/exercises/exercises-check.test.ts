import { execFile } from "node:child_process";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readCatalog } from "#exercises/catalog.ts";
import { writeProven } from "#exercises/proven.ts";
import { FIXTURES } from "#tests/support/engine.ts";

const ROOT = path.join(import.meta.dirname, "../..");

type Result = { code: number; stdout: string; stderr: string };

/** As a process of its own: the tests' condition "react-server" has no renderer for what a page shows. */
function exercisesCheck(...args: string[]): Promise<Result> {
  return new Promise((resolve) => {
    execFile(process.execPath, ["scripts/exercises-check.ts", ...args], { cwd: ROOT }, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, stdout, stderr }),
    );
  });
}

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "exercises-"));
  for (const slug of ["broken", "whole"])
    await cp(path.join(FIXTURES, "elementwise-tanh"), path.join(folder, slug), { recursive: true });
  const file = path.join(folder, "broken/exercise.json");
  const metadata = JSON.parse(await readFile(file, "utf8")) as object;
  await writeFile(file, JSON.stringify({ ...metadata, prerequisites: ["missing", "whole"] }));
  const prompt = "A $\\fracc{1}{2}$, a [way](/exercises/nowhere) and one [home](/exercises/whole).";
  await writeFile(path.join(folder, "broken/prompt.md"), prompt);
  await writeFile(
    path.join(folder, "broken/mistakes/right.ts"),
    "/** m */ export const solve = (xs: Vector) => xs.map(Math.tanh);",
  );
});
afterAll(() => rm(folder, { recursive: true }));

test("exercises:check shows that the prose of every exercise can be shown", async () => {
  const { code, stdout, stderr } = await exercisesCheck("--seeds", "0");
  expect(stderr).not.toContain("exercises/");
  expect(stdout).toContain("rnn-bptt");
  expect(code).toBe(0);
});

test("exercises:check names the file and the rule of what is broken, and proves the others", async () => {
  const { code, stdout, stderr } = await exercisesCheck("--exercises", folder, "--seeds", "1");
  expect(code).toBe(1);
  expect(stderr).toMatch(/exercises\/broken\/prompt.md: a formula: .*fracc/);
  expect(stderr).toContain('exercises/broken/prompt.md: a link to "nowhere", which does not exist');
  expect(stderr).toContain('exercises/broken/exercise.json: the prerequisite "missing" does not exist');
  expect(stderr).toContain("exercises/broken/mistakes/right.ts: passes (seed check-1)");
  expect(stdout).toMatch(/broken .* 4 failed/);
  expect(stdout).toMatch(/whole .* proven/);
});

test("what proven.json notes is proven on as many seeds as are asked for what is noted, and the rest on all", async () => {
  const { exercises } = await readCatalog(folder);
  await writeProven(
    folder,
    exercises.filter(({ slug }) => slug === "whole"),
  );
  const { stdout } = await exercisesCheck("--exercises", folder, "--seeds", "2", "--noted", "1");
  expect(stdout).toMatch(/^whole +1 /m);
  expect(stdout).toMatch(/^broken +2 /m);
});

test("exercises:check refuses an exercise that does not exist and a number that is none", async () => {
  expect(await exercisesCheck("nowhere", "--exercises", folder)).toMatchObject({
    code: 1,
    stderr: expect.stringContaining("nowhere"),
  });
  expect(await exercisesCheck("--seeds", "many")).toMatchObject({
    code: 2,
    stderr: expect.stringContaining("--seeds"),
  });
  expect(await exercisesCheck("--noted", "few")).toMatchObject({ code: 2, stderr: expect.stringContaining("--noted") });
});
