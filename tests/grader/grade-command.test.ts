import { execFile } from "node:child_process";
import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { FIXTURES, RIGHT } from "#tests/support/engine.ts";

const ROOT = path.join(import.meta.dirname, "../..");
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "grade-"));
  await writeFile(path.join(folder, "right.ts"), `console.log("top");\n${RIGHT}`);
  await writeFile(
    path.join(folder, "wrong.ts"),
    "export const solve = (xs: number[]) => { console.log(xs); return xs.map(() => 0.5); };",
  );
  await writeFile(path.join(folder, "broken.ts"), "export const solve = (xs: number[]) => {");
});
afterAll(() => rm(folder, { recursive: true }));

type Result = { code: number; stdout: string; stderr: string };

/** Typed in the folder with the solutions, as npm would run it. */
function grade(...args: string[]): Promise<Result> {
  return new Promise((resolve) => {
    const options = { cwd: ROOT, env: { ...process.env, INIT_CWD: folder, NO_COLOR: "1" } };
    execFile(process.execPath, ["scripts/grade.ts", ...args], options, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, stdout, stderr }),
    );
  });
}

test("grade --json prints one object, and exits with 0 when the file passes", async () => {
  const { code, stdout, stderr } = await grade("elementwise-tanh", "right.ts", "--json", "--exercises", FIXTURES);
  expect(JSON.parse(stdout)).toEqual({
    exercise: "elementwise-tanh",
    version: expect.stringMatching(/^[0-9a-f]{64}$/),
    seed: "1",
    status: "passed",
    score: 1,
    cases: [
      { title: "three numbers", visibility: "public", status: "passed" },
      { title: "one number", visibility: "public", status: "passed" },
      { title: "hidden numbers", visibility: "hidden", status: "passed" },
      { title: "many hidden numbers", visibility: "hidden", status: "passed" },
    ],
    diagnosis: [],
    problems: [],
    console: ["top"],
    timings: expect.objectContaining({ check: expect.any(Number), total: expect.any(Number) }),
  });
  expect([code, stderr]).toEqual([0, ""]);
});

test("grade prints what is wrong with public cases and nothing of hidden ones, and exits with 1", async () => {
  const { code, stdout } = await grade("elementwise-tanh", "wrong.ts", "--exercises", FIXTURES, "--seed", "7");
  expect(stdout).toContain("ys[0]: expected 0.4621172, got 0.5");
  expect(stdout).toContain("got [*0.5*, *0.5*, *0.5*]");
  expect(stdout).toContain("✗ hidden numbers (hidden): failed\n  ✗ many hidden numbers (hidden): failed");
  expect(stdout).toContain("Console:\n  [0.5, -0.25, 1]\n  [-2]\n");
  expect(stdout.trimEnd().split("\n").at(-1)).toBe("  [-2]");
  expect(code).toBe(1);
});

test("grade prints compile errors with their place, and exits with 1", async () => {
  const { code, stdout } = await grade("elementwise-tanh", "broken.ts", "--exercises", FIXTURES);
  expect(stdout).toMatch(/compile-error.*\n.*1:41 .*\(TS1005\)/);
  expect(code).toBe(1);
});

test.each([
  ["an exercise that does not exist", ["nowhere", "right.ts"], /There is no exercise called "nowhere"/],
  ["a slug that leads elsewhere", ["../x", "right.ts"], /There is no exercise called "..\/x"/],
  ["a file that does not exist", ["rnn-step", "nothing.ts"], /nothing.ts cannot be read: there is no such file/],
  ["a folder", ["rnn-step", "."], /cannot be read: it is not a file/],
  ["an unknown flag", ["rnn-step", "right.ts", "--fast"], /Unknown option '--fast'/],
  ["a missing file name", ["rnn-step"], /An exercise and a file are needed/],
])("grade refuses %s with one sentence on stderr, and exits with 2", async (_, args, sentence) => {
  const { code, stdout, stderr } = await grade(...args);
  expect([code, stdout]).toEqual([2, ""]);
  expect(stderr).toMatch(sentence);
  expect(stderr.trim().split("\n")).toHaveLength(1);
});

test("grade --exercises grades against a folder outside of the repository, named from where the command was typed", async () => {
  const exercise = path.join(folder, "my-exercises/my-own");
  await cp(path.join(FIXTURES, "elementwise-tanh"), exercise, { recursive: true });
  const halves = "export function solve(xs: number[]): number[] { return xs.map((x) => x / 2); }";
  for (const file of ["reference.ts", "alternatives/exponentials.ts", "alternatives/typed-array.ts"])
    await writeFile(path.join(exercise, file), halves);
  await writeFile(path.join(folder, "halves.ts"), halves);
  const [passed, failed] = await Promise.all(
    ["halves.ts", "right.ts"].map((file) => grade("my-own", file, "--exercises", "my-exercises", "--json")),
  );
  expect([passed!.code, JSON.parse(passed!.stdout).status]).toEqual([0, "passed"]);
  expect([failed!.code, JSON.parse(failed!.stdout).status]).toEqual([1, "failed"]);
});
