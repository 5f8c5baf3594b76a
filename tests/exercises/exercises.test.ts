import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readCatalog } from "#exercises/catalog.ts";
import { createEngine, type Engine } from "#grader/engine.ts";
import { parseExercise } from "#grader/parse-exercise.ts";
import { proveExercise } from "#grader/prove-exercise.ts";
import { elementwiseTanh } from "#tests/support/engine.ts";

const { exercises, errors } = await readCatalog(path.join(import.meta.dirname, "../../exercises"));

let engine: Engine;
beforeAll(async () => {
  engine = await createEngine({ runners: 2 });
});
afterAll(() => engine.close());

test("the catalogue is whole", () => {
  expect(errors).toEqual([]);
  expect(exercises.map(({ slug }) => slug)).toEqual(expect.arrayContaining(["gru-cell", "rnn-bptt", "rnn-step"]));
});

test.each(exercises)("$slug proves itself", { timeout: 300_000 }, async (exercise) => {
  const proof = await proveExercise(engine, exercise, ["1"]);
  expect(proof.failures).toEqual([]);
  expect(proof.gradings).toBe(1 + exercise.alternatives.length + exercise.mistakes.length);
  expect(exercise.alternatives.length).toBeGreaterThanOrEqual(2);
  expect(exercise.mistakes.length).toBeGreaterThanOrEqual(5);
});

const { files } = await elementwiseTanh();
const prove = (change: Record<string, string>) =>
  proveExercise(engine, parseExercise("elementwise-tanh", { ...files, ...change }), ["1"]);
const right = "xs.map(Math.tanh)";
const program = (body: string) => `/** message */\nexport function solve(xs: Vector): Vector { return ${body}; }`;

const BROKEN: [string, Record<string, string>, string, RegExp][] = [
  ["a starter that passes", { "starter.ts": program(right) }, "starter.ts", /passes as it is/],
  ["a starter that does not compile", { "starter.ts": program('"x"') }, "starter.ts", /does not compile: 2:/],
  [
    "an alternative that is wrong",
    { "alternatives/bad.ts": program("xs.map(() => 0)") },
    "alternatives/bad.ts",
    /should pass/,
  ],
  ["a mistake that passes", { "mistakes/bad.ts": program(right) }, "mistakes/bad.ts", /^passes/],
  [
    "a mistake that another one hides",
    { "mistakes/a.ts": program("xs.map((x) => x)") },
    "mistakes/nothing-applied.ts",
    /told the message of "a"/,
  ],
  [
    "a mistake with nothing but NaN",
    { "mistakes/nan.ts": program("xs.map(() => NaN)") },
    "mistakes/nan.ts",
    /not told its message/,
  ],
  [
    "a reference that gives NaN",
    { "reference.ts": program("xs.map(() => NaN)") },
    "reference.ts",
    /its own answer is wrong/,
  ],
];

test.each(BROKEN)("proveExercise finds %s", async (_, change, file, rule) => {
  expect((await prove(change)).failures).toContainEqual({ file, rule: expect.stringMatching(rule) });
});
