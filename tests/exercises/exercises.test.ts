import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readCatalog } from "#exercises/catalog.ts";
import { readProven } from "#exercises/proven.ts";
import { createEngine, type Engine } from "#grader/engine.ts";
import type { Exercise } from "#grader/exercise.ts";
import { parseExercise } from "#grader/parse-exercise.ts";
import { proveExercise } from "#grader/prove-exercise.ts";
import { elementwiseTanh } from "#tests/support/engine.ts";

const DIRECTORY = path.join(import.meta.dirname, "../../exercises");
const { exercises, errors } = await readCatalog(DIRECTORY);

let engine: Engine;
beforeAll(async () => {
  engine = await createEngine({ runners: 2 });
});
afterAll(() => engine.close());

test("the catalogue is whole", () => {
  expect(errors).toEqual([]);
  expect(exercises.map(({ slug }) => slug)).toEqual(expect.arrayContaining(["gru-cell", "rnn-bptt", "rnn-step"]));
});

test("every exercise is noted as proven with the content it has", async () => {
  const proven = await readProven(DIRECTORY);
  const slugs = exercises.filter((exercise) => !proven.has(exercise)).map(({ slug }) => slug);
  expect(slugs, "npm run exercises:check -- --write").toEqual([]);
});

test.each(exercises)("$slug has alternatives and mistakes enough", (exercise) => {
  const isCode = exercise.kind === "code";
  expect(exercise.alternatives.length).toBeGreaterThanOrEqual(isCode ? 2 : 1);
  expect(exercise.mistakes.length + wrongItems(exercise)).toBeGreaterThanOrEqual(isCode ? 5 : 4);
  expect(exercise.metadata.hints.length).toBeGreaterThanOrEqual(2);
});

/** Choices and steps that are wrong, each of which is explained. */
function wrongItems({ metadata }: Exercise): number {
  if (metadata.kind === "code") return 0;
  const items = metadata.parts.flatMap((part) =>
    part.kind === "choice" ? part.options : part.kind === "order" ? part.distractors : [],
  );
  return items.filter((item) => "explanation" in item).length;
}

const { files } = await elementwiseTanh();
const prove = (change: Record<string, string>) =>
  proveExercise(engine, parseExercise("elementwise-tanh", { ...files, ...change }), ["1"]);
const right = "xs.map(Math.tanh)";
const program = (body: string) => `/** message */\nexport function solve(xs: Vector): Vector { return ${body}; }`;

function withMetadata(change: object): string {
  return JSON.stringify({ ...(JSON.parse(files["exercise.json"]!) as object), ...change });
}

test("proveExercise measures noise, the nearest mistake and the budget of a whole exercise", async () => {
  const proof = await prove({});
  expect(proof.failures).toEqual([]);
  expect(proof.noise).toBeLessThan(0.01);
  expect(proof.nearestMistake).toBeGreaterThan(1e6);
  expect(proof.budget).toBeGreaterThan(0);
  expect(proof.budget).toBeLessThan(0.2);
});

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
  [
    "a tolerance of 0 on an answer that is no whole number",
    { "exercise.json": withMetadata({ tolerance: { absolute: 0, relative: 0, reason: "none" } }) },
    "exercise.json",
    /tolerance of 0 is for whole numbers/,
  ],
  [
    "an alternative that is nearer to the edge than float noise",
    { "alternatives/noisy.ts": program("xs.map((x) => Math.tanh(x) + 3e-10)") },
    "alternatives/noisy.ts",
    /differs from the reference by 0\.\d+ tolerances/,
  ],
  [
    "a mistake that is hardly beyond the tolerance",
    { "mistakes/near.ts": program("xs.map((x) => Math.tanh(x) + 2e-8)") },
    "mistakes/near.ts",
    /misses by \d+ tolerances at most, and 100 are needed/,
  ],
  [
    "an alternative that needs more than a fifth of its time",
    {
      "exercise.json": withMetadata({ limits: { caseTimeoutMs: 50 } }),
      "alternatives/slow.ts": program(
        "(() => { let s = 0; for (let i = 0; i < 4e6; i++) s += Math.sin(i); return xs.map((x) => Math.tanh(x) + 0 * s); })()",
      ),
    },
    "alternatives/slow.ts",
    /% of the time limit; a fifth is allowed|should pass and does not: timed-out/,
  ],
];

test.each(BROKEN)("proveExercise finds %s", async (_, change, file, rule) => {
  expect((await prove(change)).failures).toContainEqual({ file, rule: expect.stringMatching(rule) });
});
