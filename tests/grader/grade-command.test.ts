import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { FIXTURES, filesWithAProgram, RIGHT } from "#tests/support/engine.ts";

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
  ["exercises that are a file", ["rnn-step", "right.ts", "--exercises", "right.ts"], /no exercise called "rnn-step"/],
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

const BY_HAND = ["every-kind-by-hand", "--variant", "1", "--exercises", FIXTURES];
/** For the variant of seed "1", whose numbers are 4.6 and 5.4. */
const ANSWERS = {
  ...{
    sum: "10",
    doubled: "20; 5",
    square: [
      [21.16, 24.84],
      [24.84, 29.16],
    ],
    slope: "(1-h)(1+h)",
  },
  ...{ steps: ["add", "double"], why: ["addition"] },
};

async function gradeAnswers(answers: unknown, ...args: string[]): Promise<Result> {
  await writeFile(path.join(folder, "answers.json"), JSON.stringify(answers));
  return grade("every-kind-by-hand", "answers.json", ...BY_HAND.slice(1), ...args);
}

test("grade grades answers by hand to a variant, and exits with 0 when all are right", async () => {
  const { code, stdout, stderr } = await gradeAnswers(ANSWERS, "--json");
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(JSON.parse(stdout)).toMatchObject({ status: "passed", score: 1, seed: "1" });
});

test("grade says of each part what is wrong, not what would be right, and exits with 1", async () => {
  const { code, stdout } = await gradeAnswers({ ...ANSWERS, sum: 11, doubled: [22, 5.5] });
  expect(code).toBe(1);
  expect(stdout).toContain("One of every kind: failed, 5 of 6 parts");
  expect(stdout).toContain("✗ The sum: failed\n      11 is not right.");
  expect(stdout).toContain("Right, carried on from your own answer to “The sum”");
  // The time it took may have any digits.
  expect(stdout.replace(/\([\d.]+ ms\)/, "")).not.toContain("10");
});

test("grade says in which parts a known mistake was made", async () => {
  const { stdout } = await gradeAnswers({ ...ANSWERS, slope: "1 - h" });
  expect(stdout).toContain("Your values are what this mistake gives in 1 of 6 parts: 4.");
});

test("grade says what it cannot understand, and where, and exits with 1", async () => {
  const { code, stdout } = await gradeAnswers({ sum: "1e999", slope: "1 - k" });
  expect(code).toBe(1);
  expect(stdout).toContain('sum "1e999" is too large to compute with');
  expect(stdout).toContain('slope "k" is not one of the names used here: h, at character 5');
});

test("grade --show prints the prompt with the variant's numbers, and what an answers file holds", async () => {
  const [one, other] = await Promise.all([
    grade(...BY_HAND, "--show"),
    grade("every-kind-by-hand", "--show", "--variant", "2", "--exercises", FIXTURES),
  ]);
  expect(one.code).toBe(0);
  expect(one.stdout).toContain("what can be made of them: [4.6, 5.4].");
  expect(one.stdout).toContain('"doubled", Twice the sum, and half of it: 2 numbers, [0, …]');
  expect(one.stdout).toContain("  luck: Luck");
  expect(one.stdout).not.toContain("It comes out the same");
  expect(other.stdout).not.toContain("[4.6, 5.4]");
});

test("grade --show takes no file, and a file is needed without it", async () => {
  expect((await grade("every-kind-by-hand", "--exercises", FIXTURES)).stderr).toContain(
    "An exercise and a file are needed",
  );
  const { code, stderr } = await grade("every-kind-by-hand", "answers.json", "--show", "--exercises", FIXTURES);
  expect([code, stderr]).toEqual([2, expect.stringMatching(/^--show takes no file/)]);
});

test("grade takes a program among answers as text or as a file beside them, and reports on it below its part", async () => {
  const exercises = path.join(folder, "exercises");
  for (const [file, text] of Object.entries(await filesWithAProgram())) {
    await mkdir(path.dirname(path.join(exercises, "mixed", file)), { recursive: true });
    await writeFile(path.join(exercises, "mixed", file), text);
  }
  const answers = (program: unknown) =>
    writeFile(path.join(folder, "mixed.json"), JSON.stringify({ slope: "1 - h^2", program }));
  const mixed = (...args: string[]) => grade("mixed", "mixed.json", "--exercises", exercises, ...args);

  await answers({ file: "wrong.ts" });
  const failed = await mixed();
  expect(failed.stdout).toContain("✗ The program: failed\n      0 of 4 cases pass.\n      ✗ three numbers: failed\n");
  expect(failed.stdout).toContain("ys[0]: expected 0.4621172, got 0.5");
  expect(failed.stdout).toContain("✗ hidden numbers (hidden): failed\n");
  expect(failed.stdout).toContain("Console:\n  [0.5, -0.25, 1]\n  [-2]\n");
  expect(failed.code).toBe(1);

  await answers(RIGHT);
  const { stdout } = await mixed("--json");
  const json = JSON.parse(stdout) as { score: number; cases: object[] };
  expect(json.score).toBe(0.4);
  expect(json.cases.at(-1)).toEqual({
    ...{ title: "The program", visibility: "public", status: "passed", part: "program", score: 1 },
    program: {
      ...{ status: "passed", score: 1, diagnosis: [], problems: [], console: [] },
      cases: expect.arrayContaining([{ title: "hidden numbers", visibility: "hidden", status: "passed" }]),
    },
  });

  await answers({ file: "nothing.ts" });
  expect(await mixed()).toMatchObject({ code: 2, stderr: expect.stringContaining("there is no such file") });

  const shown = await grade("mixed", "--show", "--exercises", exercises);
  expect(shown.stdout).toContain('"program", The program: a program as text, or {"file": "program.ts"}');
  expect(shown.stdout).toContain("To begin with:\n\nexport function solve(xs: Vector): Vector {");
});
