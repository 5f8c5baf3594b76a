import { afterAll, beforeAll, expect, test } from "vitest";
import { encodePrepared, parsePrepared } from "#grader/author/encode-prepared.ts";
import { createEngine, type Engine } from "#grader/engine.ts";
import { type ByHandExercise, ExerciseError } from "#grader/exercise.ts";
import { parseExercise } from "#grader/parse-exercise.ts";
import { verifyReceipt } from "#grader/receipt.ts";
import { GradeReport } from "#grader/report.ts";
import { visibleReport } from "#grader/visibility.ts";
import { everyKindByHand } from "#tests/support/engine.ts";

const KEY = new Uint8Array(32).fill(7);
const exercise = await everyKindByHand();
let engine: Engine;
let a: number[];
beforeAll(async () => {
  engine = await createEngine({ runners: 2, receiptKey: KEY });
  a = (await engine.prepare(exercise, "1")).cases[0]!.input.a as number[];
});
afterAll(() => engine.close());

const grade = (answers: unknown, of = exercise) =>
  engine.grade({ exercise: of, code: JSON.stringify(answers), seed: "1", cases: "all" });
const changed = (files: Record<string, string>) =>
  parseExercise("every-kind-by-hand", { ...exercise.files, ...files }) as ByHandExercise;
const statuses = ({ cases }: GradeReport) => cases.map(({ status }) => status).join(" ");

test("the same seed draws the same variant, another seed another", async () => {
  const again = await engine.prepare(changed({ "prompt.md": "another version" }), "1");
  expect(again.cases[0]?.input).toEqual({ a });
  expect((await engine.prepare(exercise, "2")).cases[0]?.input).not.toEqual({ a });
});

test("a variant and what the author's code says of it survive being stored", async () => {
  const prepared = await engine.prepare(exercise, "1");
  expect(parsePrepared(exercise, encodePrepared(prepared))).toEqual(prepared);
});

test("answers that are right are a report like any other, with each part as a case and a receipt over what was sent", async () => {
  const sum = a[0]! + a[1]!;
  const square = a.map((x) => a.map((y) => x * y));
  const answers = {
    sum,
    doubled: `${2 * sum}; ${sum / 2}`,
    square,
    slope: "1-h*h",
    steps: ["add", "double"],
    why: ["addition"],
  };
  const report = await grade(answers);
  expect(report).toMatchObject({ status: "passed", score: 1, seed: "1", diagnosis: [], problems: [] });
  expect(statuses(report)).toBe("passed passed passed passed passed passed");
  expect(GradeReport.parse(JSON.parse(JSON.stringify(report)))).toEqual(report);
  expect(verifyReceipt(report, JSON.stringify(answers), KEY)).toBe(true);
});

test("a wrong answer costs its own points alone when it is carried on rightly", async () => {
  const report = await grade({ sum: 50, doubled: [100, 25] });
  expect(statuses(report)).toBe("failed passed not-run not-run not-run not-run");
  expect(report.score).toBeCloseTo(2 / 7, 12);
  expect(report.cases[1]?.message).toBe(
    "Right, carried on from your own answer to “The sum”, which is not. It has full marks; the number itself will change.",
  );
});

test("a known mistake is named, in numbers and in expressions", async () => {
  const report = await grade({ sum: a[0]! - a[1]! - 20, slope: "1 - h" });
  expect(report.diagnosis).toEqual([
    { id: "difference", message: exercise.mistakes[0]!.message, cases: [0], evidence: "mistake" },
    { id: "not-squared", message: exercise.mistakes[1]!.message, cases: [3], evidence: "mistake" },
  ]);
  expect(report.cases[0]?.diagnosis).toEqual(["difference"]);
});

test("what a learner sees of a report says nowhere what would be right", async () => {
  const report = await grade({
    sum: 1,
    doubled: [1, 2],
    square: [
      [1, 2],
      [3, 4],
    ],
    slope: "h",
    steps: ["double", "add"],
    why: ["luck"],
  });
  const expected = String(a[0]! * a[1]!);
  expect(JSON.stringify(report)).toContain(expected);
  const seen = visibleReport(report);
  expect(JSON.stringify(seen)).not.toContain(expected);
  expect(JSON.stringify(seen)).not.toContain("1 - h^2");
  expect(seen.seed).toBe("");
  for (const { part } of seen.cases) expect(part).not.toHaveProperty("expected");
  expect(seen.cases.map(({ message }) => message)).toEqual([
    "1 is not right.",
    "2 of 2 entries are not right: number 1, number 2.",
    "4 of 4 entries are not right: row 1, column 1, row 1, column 2, row 2, column 1, row 2, column 2.",
    "This is not equal to what is asked for.",
    "One step stands before something that it rests on.",
    "It comes out the same each time.",
  ]);
});

const UNREADABLE: [string, string, RegExp][] = [
  ["no JSON", "{", /JSON of the form/],
  ["a list", "[1]", /JSON of the form/],
  ["nothing", "{}", /Nothing is answered yet/],
  ["nothing but empty fields", '{"sum":" ","doubled":["",""],"steps":[]}', /Nothing is answered yet/],
  ["a part that there is not", '{"h9":1}', /no part "h9"; the parts are sum, doubled/],
  ["a partly filled vector", '{"doubled":["1",""]}', /^doubled\[1\] is empty/],
  ["a wrong shape", '{"square":[[1,2,3],[4,5,6]]}', /^square takes 2 rows of 2/],
  ["ten thousand brackets", JSON.stringify({ slope: "(".repeat(10_000) }), /10000 characters/],
  ["a million characters", JSON.stringify({ sum: "1".repeat(1_000_000) }), /at most 65536 are read/],
  ["ten thousand lists in one another", "[".repeat(10_000), /JSON of the form/],
  ["a prototype", '{"__proto__":{"sum":1}}', /JSON of the form|no part|Nothing/],
];

test.each(UNREADABLE)("%s is refused with a reason, and nothing is marked", async (_, code, message) => {
  const report = await engine.grade({ exercise, code, seed: "1", cases: "all" });
  expect(report).toMatchObject({
    status: "rejected",
    score: 0,
    cases: [],
    problems: [{ message: expect.stringMatching(message) }],
  });
});

const BROKEN: [string, Record<string, string>, RegExp][] = [
  [
    "a variant that throws",
    { "variant.ts": "export const drawVariant = () => { throw new Error('no') };" },
    /variant.ts: throws: Error: no/,
  ],
  [
    "a variant that is no record",
    { "variant.ts": "export const drawVariant = () => 3;" },
    /variant.ts: drawVariant gives back no record/,
  ],
  [
    "a variant that loops",
    { "variant.ts": "export const drawVariant = () => { for (;;) {} };" },
    /variant.ts: took longer than 10 s/,
  ],
  [
    "a part without a function",
    { "reference.ts": "export const answers = {};" },
    /reference.ts: throws: TypeError: there is no function for the part sum/,
  ],
  ["a reference that imports from outside", { "reference.ts": 'export * from "node:fs";' }, /"node:fs" is neither/],
];

test.each(BROKEN)("%s is named with its file and its rule", async (_, files, rule) => {
  const attempt = engine.prepare(changed(files), "1");
  await expect(attempt).rejects.toThrow(ExerciseError);
  await expect(attempt).rejects.toThrow(rule);
});

test("an answer of the reference that is none is our error, not the learner's", async () => {
  const reference = exercise.files["reference.ts"]!;
  const infinite = changed({ "reference.ts": reference.replace("a[0] + a[1]", "a[0] / 0") });
  expect(await grade({ sum: 1 }, infinite)).toMatchObject({ status: "internal-error", cases: [] });
});

test("a mistake or a reference from which nothing follows for a learner's own answer says nothing about it", async () => {
  const reference = exercise.files["reference.ts"]!;
  const fragile = changed({
    "reference.ts": reference
      .replace("[2 * sum, sum / 2]", "{ if (sum > 30) throw new Error('far'); return [2 * sum, sum / 2]; }")
      .replace("=> {", "=> {"),
  });
  const report = await grade({ sum: 50, doubled: [100, 25] }, fragile);
  expect(statuses(report)).toMatch(/^failed failed/);
});

const WITHOUT_END = "{ if (sum > 30) for (;;) {} return [2 * sum, sum / 2]; }";
const NO_VALUE: [string, string][] = [
  ["never ends", WITHOUT_END],
  [
    "fills the memory",
    "{ if (sum > 30) for (const all = []; ; ) all.push(new Array(1e6).fill(sum)); return [2 * sum, sum / 2]; }",
  ],
  ["gives back no value", "{ return sum > 30 ? [() => sum, sum] : [2 * sum, sum / 2]; }"],
  [
    "calls itself for ever",
    "{ const again = () => again() + 1; return sum > 30 ? [again(), sum] : [2 * sum, sum / 2]; }",
  ],
];

test.each(NO_VALUE)(
  "nothing follows where the reference %s with a learner's own answer: the part is marked on its own value",
  async (_, body) => {
    const wild = changed({ "reference.ts": exercise.files["reference.ts"]!.replace("[2 * sum, sum / 2]", body) });
    const report = await grade({ sum: 50, doubled: [100, 25], slope: "1 - h^2" }, wild);
    expect(statuses(report)).toBe("failed failed not-run passed not-run not-run");
    // A number that it can go on from is carried on all the same.
    expect(statuses(await grade({ sum: 20, doubled: [40, 10] }, wild))).toMatch(/^failed passed/);
  },
);

test("a part that never ends with a learner's own answer costs the parts beside it nothing", async () => {
  const files = exercise.files["exercise.json"]!;
  const metadata = JSON.parse(files);
  metadata.parts.splice(2, 0, { ...metadata.parts[1], id: "tripled", title: "Three times", follows: ["sum"] });
  const reference = exercise.files["reference.ts"]!.replace("[2 * sum, sum / 2]", WITHOUT_END);
  const two = changed({
    "exercise.json": JSON.stringify(metadata),
    "reference.ts": reference.replace("square:", "tripled: (_, { sum }) => [3 * sum, sum],\n  square:"),
  });
  const report = await grade({ sum: 50, doubled: [100, 25], tripled: [150, 50] }, two);
  expect(statuses(report)).toBe("failed failed passed not-run not-run not-run not-run");
});

test("of many answers, those after one that nothing follows from are carried on as ever", async () => {
  const wild = changed({ "reference.ts": exercise.files["reference.ts"]!.replace("[2 * sum, sum / 2]", WITHOUT_END) });
  const prepared = await engine.prepareAll(wild, ["1", "2", "3"]);
  const answers = [
    { sum: 20, doubled: [40, 10] },
    { sum: 50, doubled: [100, 25] },
    { sum: 25, doubled: [50, 12.5] },
  ];
  const reports = await engine.gradeAnswers({
    ...{ exercise: wild, seeds: ["1", "2", "3"], prepared },
    answers: answers.map((each) => JSON.stringify(each)),
  });
  expect(reports.map(statuses)).toEqual([
    expect.stringMatching(/^failed passed/),
    expect.stringMatching(/^failed failed/),
    expect.stringMatching(/^failed passed/),
  ]);
});

test("a reference that never ends with its own answers is a broken folder", async () => {
  const broken = changed({
    "reference.ts": exercise.files["reference.ts"]!.replace("[2 * sum, sum / 2]", "{ for (; sum > 0; ) {} }"),
  });
  await expect(engine.prepare(broken, "1")).rejects.toThrow(/reference.ts: took longer than 10 s/);
});

test.each([1e300, -1e300, 0, -0, 5e-324, Number.MAX_SAFE_INTEGER])(
  "an answer of %d is odd, and marked like any other",
  async (sum) => {
    const ratio = changed({
      "reference.ts": exercise.files["reference.ts"]!.replace("[2 * sum, sum / 2]", "[(a) / sum, sum * sum * a]"),
    });
    const dividing = changed({
      "reference.ts": ratio.files["reference.ts"]!.replace("(_, { sum }) => [(a)", "({ a: [a] }, { sum }) => [(a)"),
    });
    const report = await grade({ sum, doubled: [1, 1] }, dividing);
    expect(statuses(report)).toMatch(/^failed failed/);
    expect(GradeReport.parse(JSON.parse(JSON.stringify(report))).status).toBe("failed");
  },
);
test("a part that is checked by itself is marked by the answers it follows from, and its report is signed as it is", async () => {
  const code = JSON.stringify({ sum: 50, doubled: [100, 25] });
  const report = await engine.grade({ exercise, code, seed: "1", cases: "all", part: "doubled" });
  expect(report).toMatchObject({ status: "passed", score: 1, cases: [{ part: { id: "doubled" } }] });
  expect(report.cases[0]?.message).toMatch(/carried on from your own answer to “The sum”/);
  expect(verifyReceipt(report, code, KEY)).toBe(true);
});
