import { afterAll, beforeAll, expect, test } from "vitest";
import { createEngine, type Engine } from "#grader/engine.ts";
import { ExerciseError } from "#grader/exercise.ts";
import { parseExercise } from "#grader/parse-exercise.ts";
import { elementwiseTanh, RIGHT } from "#tests/support/engine.ts";

const { files } = await elementwiseTanh();
const broken = (change: Record<string, string>) => parseExercise("elementwise-tanh", { ...files, ...change });

let engine: Engine;
beforeAll(async () => {
  engine = await createEngine({ runners: 2 });
});
afterAll(() => engine.close());

test("prepare(exercise, seed) gives the same cases for the same seed, and others for another", async () => {
  const exercise = parseExercise("elementwise-tanh", files);
  const [one, other] = [await engine.prepare(exercise, "1"), await engine.prepare(exercise, "2")];
  const again = await engine.prepare(broken({ "prompt.md": "another version" }), "1");
  expect(one.cases).toEqual(again.cases);
  expect(one.cases.slice(0, 2)).toEqual(other.cases.slice(0, 2));
  expect(one.cases[2]).not.toEqual(other.cases[2]);
  expect(one.mistakes[0]?.outputs[0]).toEqual({ value: [0.5, -0.25, 1] });
});

test("prepare(exercise, seed) puts public cases first, so that nothing kept from a hidden one can show in them", async () => {
  const mixed = `const each = (title: string, visibility: string) => ({ title, visibility, input: { xs: [1] } });
    export const generateCases = () => [each("a", "hidden"), each("b", "public"), each("c", "hidden"), each("d", "public")];`;
  const { cases } = await engine.prepare(broken({ "cases.ts": mixed }), "1");
  expect(cases.map(({ title }) => title)).toEqual(["b", "d", "a", "c"]);
});

const one = (input: string) =>
  `export const generateCases = () => [{ title: "a", visibility: "public", input: ${input} }];`;
const BROKEN: [string, Record<string, string>, RegExp][] = [
  [
    "a reference that throws",
    { "reference.ts": "export const solve = () => { throw new Error('no') };" },
    /reference.ts: throws: Error: no/,
  ],
  ["a reference without the entry", { "reference.ts": "export const other = 1;" }, /reference.ts: throws: TypeError/],
  [
    "a reference that gives back a function",
    { "reference.ts": "export const solve = () => () => 1;" },
    /reference.ts: gives back a function/,
  ],
  ["a syntax error", { "reference.ts": "export const solve = (" }, /reference.ts: does not compile/],
  [
    "an import from outside",
    { "reference.ts": 'export * from "node:fs";' },
    /reference.ts: does not compile: "node:fs" is neither/,
  ],
  ["an import from above", { "cases.ts": 'import "../../server/env.ts";' }, /cases.ts: does not compile/],
  [
    "a generator that loops",
    { "cases.ts": "export const generateCases = () => { for (;;) {} };" },
    /cases.ts: took longer than 10 s/,
  ],
  ["no cases", { "cases.ts": "export const generateCases = () => [];" }, /cases.ts: has 0 cases/],
  [
    "cases of another shape",
    { "cases.ts": "export const generateCases = () => [{ title: 1 }];" },
    /cases.ts: generateCases gives back no cases/,
  ],
  [
    "an input that is no parameter",
    { "cases.ts": one("{ ys: [1] }") },
    /cases.ts: case "a" has the inputs ys; the parameters are xs/,
  ],
  [
    "a mistake that loops",
    { "mistakes/sigmoid.ts": "/** m */ export const solve = () => { for (;;) {} };" },
    /mistakes\/sigmoid.ts: took longer/,
  ],
];

test.each(BROKEN)("prepare(exercise, seed) names the file and the rule for %s", async (_, change, rule) => {
  const attempt = engine.prepare(broken(change), "1");
  await expect(attempt).rejects.toThrow(ExerciseError);
  await expect(attempt).rejects.toThrow(rule);
});

test("grade(job) with a broken exercise is an internal error, and the next one is graded normally", async () => {
  const exercise = broken({ "reference.ts": "export const solve = () => { throw 1 };" });
  expect(await engine.grade({ exercise, code: RIGHT, seed: "1", cases: "all" })).toMatchObject({
    status: "internal-error",
    cases: [],
  });
  const whole = parseExercise("elementwise-tanh", files);
  expect((await engine.grade({ exercise: whole, code: RIGHT, seed: "1", cases: "all" })).status).toBe("passed");
});

const JUDGE = `import type { JudgeQuestion } from "#grader/authoring.ts";
  export function judge({ input, output }: JudgeQuestion) {
    const passed = Array.isArray(output) && output.length === (input.xs as number[]).length;
    return { passed, message: passed ? "" : "as many numbers as came in were wanted" };
  }`;

test("judge.ts decides where no single value is right", async () => {
  const exercise = broken({ "judge.ts": JUDGE });
  const grade = (code: string) => engine.grade({ exercise, code, seed: "1", cases: "all" });
  expect((await grade("export const solve = (xs: number[]) => xs.map(() => 9);")).status).toBe("passed");
  const short = await grade("export const solve = (xs: number[]) => xs.slice(1);");
  expect(short).toMatchObject({ status: "failed", score: 0 });
  expect(short.cases[0]?.message).toBe("as many numbers as came in were wanted");
  expect((await grade("export const solve = () => () => 1;")).cases[0]?.message).toBe(
    "ys: what came back is a function",
  );
});

const naming = (id: string) => `export function judge({ output }: any) {
  return { passed: output[0] > 0, message: "not above zero", mistake: "${id}" };
}`;

test("a mistake that judge.ts names is the diagnosis of the cases it failed", async () => {
  const exercise = broken({ "judge.ts": naming("sigmoid") });
  const code = "let calls = 0; export const solve = (xs: number[]) => [calls++ % 2 ? -1 : 1];";
  const report = await engine.grade({ exercise, code, seed: "1", cases: "all" });
  const { id, message } = exercise.mistakes.find((mistake) => mistake.id === "sigmoid")!;
  expect(report.diagnosis).toEqual([{ id, message, cases: [1, 3], evidence: "mistake" }]);
  expect(report.cases.map(({ diagnosis }) => diagnosis)).toEqual([[], ["sigmoid"], [], ["sigmoid"]]);
});

test("a judge that names a mistake that there is not is an internal error", async () => {
  const exercise = broken({ "judge.ts": naming("unheard-of") });
  expect((await engine.grade({ exercise, code: RIGHT, seed: "1", cases: "all" })).status).toBe("internal-error");
});

test("a judge that gives back nonsense is an internal error", async () => {
  const exercise = broken({ "judge.ts": "export const judge = () => 3;" });
  expect((await engine.grade({ exercise, code: RIGHT, seed: "1", cases: "all" })).status).toBe("internal-error");
});
