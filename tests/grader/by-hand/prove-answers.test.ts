import { afterAll, beforeAll, expect, test } from "vitest";
import { createEngine, type Engine } from "#grader/engine.ts";
import { parseExercise } from "#grader/parse-exercise.ts";
import { proveExercise } from "#grader/prove-exercise.ts";
import { everyKindByHand } from "#tests/support/engine.ts";

const { files } = await everyKindByHand();
const SEEDS = Array.from({ length: 50 }, (_, i) => `check-${i + 1}`);
let engine: Engine;
beforeAll(async () => {
  engine = await createEngine({ runners: 2 });
});
afterAll(() => engine.close());

const prove = (change: Record<string, string>, seeds = SEEDS) =>
  proveExercise(engine, parseExercise("every-kind-by-hand", { ...files, ...change }), seeds);

test("proveExercise counts the variants of an exercise by hand, and measures its nearest mistake", async () => {
  const proof = await prove({});
  expect(proof.failures).toEqual([]);
  expect(proof).toMatchObject({ variants: 50, seeds: 50, cases: 6, gradings: 200 });
  expect(proof.nearestMistake).toBeGreaterThan(3);
  const constant = await prove({ "variant.ts": "export const drawVariant = () => ({ a: [1.5, 2.5] });" });
  expect(constant).toMatchObject({ failures: [], variants: 1 });
});

const mistake = (body: string) => `/** message */ export const answers = { ${body} };`;
const reference = files["reference.ts"]!;
const json = files["exercise.json"]!;

const BROKEN: [string, Record<string, string>, string, RegExp][] = [
  [
    "a mistake that is right",
    { "mistakes/bad.ts": mistake("sum: ({ a }) => a[0] + a[1]") },
    "mistakes/bad.ts",
    /^passes \(seed/,
  ],
  [
    "a mistake that misses by two tolerances",
    { "mistakes/bad.ts": mistake("sum: ({ a }) => a[0] + a[1] + 0.02") },
    "mistakes/bad.ts",
    /misses by [12]\.\d* tolerances in one of the seeds, and 3 are needed/,
  ],
  [
    "a mistake that is within the tolerance in some seeds",
    { "mistakes/bad.ts": mistake("sum: ({ a }) => a[0] > 5 ? a[0] + a[1] : 0") },
    "mistakes/bad.ts",
    /^passes/,
  ],
  [
    "a mistake that another one hides",
    { "mistakes/a.ts": files["mistakes/difference.ts"]! },
    "mistakes/difference.ts",
    /told the message of "a"/,
  ],
  ["a mistake that throws", { "mistakes/bad.ts": mistake("sum: () => { throw 1 }") }, "mistakes/bad.ts", /^passes/],
  [
    "an alternative that is wrong",
    { "alternatives/bad.ts": "export const answer = (_, { sum }) => ({ sum });" },
    "alternatives/bad.ts",
    /should pass and does not: failed/,
  ],
  [
    "an answer that is zero",
    { "reference.ts": reference.replace("a[0] + a[1]", "0 * a[0]") },
    "reference.ts",
    /its answer for "sum" is 0 throughout \(seed check-1\)/,
  ],
  [
    "an answer of one number again and again",
    { "reference.ts": reference.replace("[2 * sum, sum / 2]", "[sum, sum]") },
    "reference.ts",
    /"doubled" is .* throughout/,
  ],
  [
    "an infinite answer",
    { "reference.ts": reference.replace("sum / 2", "1 / 0") },
    "reference.ts",
    /its answer for "doubled" gives back what .*finite/,
  ],
  [
    "an expected expression that is none",
    { "reference.ts": reference.replace("1 - h^2", "1 - ") },
    "reference.ts",
    /its answer for "slope" gives back what something is missing/,
  ],
  [
    "a right answer in another form than it asks for",
    { "exercise.json": json.replace('"symbols": { "h": {} }', '"symbols": { "h": {} }, "form": "product"') },
    "reference.ts",
    /gives an answer that cannot be handed in: slope is to be a product, with its factors side by side/,
  ],
  [
    "a mistake in another form than it asks for",
    {
      "exercise.json": json.replace('"symbols": { "h": {} }', '"symbols": { "h": {} }, "contains": ["h"]'),
      "mistakes/bad.ts": mistake('slope: () => "1"'),
    },
    "mistakes/bad.ts",
    /gives an answer that cannot be handed in: slope is to have h in it/,
  ],
  ["a prompt that asks for other numbers", { "prompt.md": "{{b}}" }, "prompt.md", /asks for \{\{b\}\}/],
  [
    "a part that asks for other numbers",
    { "exercise.json": json.replace("numbers of {{a}}", "numbers of {{c}}").replace("{{a}} times", "{{c}} times") },
    "exercise.json",
    /asks for \{\{c\}\}/,
  ],
];

test.each(BROKEN)("proveExercise finds %s", async (_, change, file, rule) => {
  expect((await prove(change, SEEDS.slice(0, 20))).failures).toContainEqual({
    file,
    rule: expect.stringMatching(rule),
  });
});

type Json = { parts: Record<string, unknown>[] };
const withPart = (id: string, change: object) => {
  const parsed = JSON.parse(json) as Json;
  return JSON.stringify({
    ...parsed,
    parts: parsed.parts.map((part) => (part.id === id ? { ...part, ...change } : part)),
  });
};

const CONTRADICTIONS: [string, string, RegExp][] = [
  ["an id twice", withPart("doubled", { id: "sum", follows: [] }), /part "sum" is there twice/],
  [
    "a part that follows a later one",
    withPart("sum", { follows: ["doubled"] }),
    /follows "doubled", which is no earlier part/,
  ],
  ["a choice that follows something", withPart("why", { follows: ["sum"] }), /nothing to compute cannot/],
  [
    "a choice without a right option",
    withPart("why", { options: [1, 2].map((n) => ({ id: `o${n}`, text: "x", explanation: "y" })) }),
    /needs right options and wrong ones/,
  ],
  [
    "two right options where one is asked for",
    withPart("why", {
      options: [1, 2, 3].map((n) =>
        n < 3 ? { id: `o${n}`, text: "x", right: true } : { id: "o3", text: "x", explanation: "y" },
      ),
    }),
    /takes one answer, and has several right ones/,
  ],
  [
    "a step after one that comes later",
    withPart("steps", {
      steps: [
        { id: "add", text: "Add", after: ["double"] },
        { id: "double", text: "Double" },
      ],
    }),
    /after "double", which is no step before it/,
  ],
  ["a name alone that there is not", withPart("slope", { only: ["x"] }), /allows "x" alone/],
  ["no tolerance", withPart("sum", { tolerance: undefined }), /tolerance/],
  ["code's fields", JSON.stringify({ ...(JSON.parse(json) as Json), entry: {} }), /Unrecognized key.*entry/],
];

test.each(CONTRADICTIONS)("parseExercise refuses %s in an exercise by hand", (_, text, rule) => {
  expect(() => parseExercise("every-kind-by-hand", { ...files, "exercise.json": text })).toThrow(rule);
});

test("parseExercise refuses a file that has no place in an exercise by hand", () => {
  expect(() => parseExercise("every-kind-by-hand", { ...files, "starter.ts": "x" })).toThrow(/starter.ts: is no part/);
});
