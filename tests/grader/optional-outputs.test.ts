import { afterAll, beforeAll, expect, test } from "vitest";
import { compareOutputs } from "#grader/compare-outputs.ts";
import { type Answer, diagnose } from "#grader/diagnose.ts";
import { createEngine, type Engine } from "#grader/engine.ts";
import { requireCode } from "#grader/exercise.ts";
import { asAnswered, optionalFault, unshownOutput } from "#grader/optional-outputs.ts";
import { parseExercise } from "#grader/parse-exercise.ts";
import { proveExercise } from "#grader/prove-exercise.ts";
import type { Value } from "#grader/value.ts";
import { visibleReport } from "#grader/visibility.ts";
import { elementwiseTanh } from "#tests/support/engine.ts";

const tolerance = { absolute: 1e-9, relative: 1e-9 };
const EXPECTED = { ys: [0.5, 0.25], slopes: [0.75, 0.9375] };
const compare = (actual: Value) =>
  compareOutputs({ expected: EXPECTED, actual, name: "result", tolerance, optional: ["slopes"] });
const statusOf = (actual: Value) => compare(actual).map(({ status }) => status);

test("what is optional may be left out, and is compared when it is given back", () => {
  expect(statusOf({ ys: [0.5, 0.25] })).toEqual(["equal", "left-out"]);
  expect(statusOf(EXPECTED)).toEqual(["equal", "equal"]);
  expect(statusOf({ ...EXPECTED, slopes: [0.75, 1] })).toEqual(["equal", "different"]);
  expect(statusOf({ ...EXPECTED, slopes: [[0.75], [0.9375]] })).toEqual(["equal", "wrong-shape"]);
  expect(statusOf({ ...EXPECTED, slopes: null })).toEqual(["equal", "wrong-kind"]);
  expect(statusOf({ ...EXPECTED, slopes: [] })).toEqual(["equal", "wrong-shape"]);
  expect(statusOf({ slopes: [0.75, 0.9375] })).toEqual(["missing", "equal"]);
});

test("what was left out is still shown, without a word of blame, and nobody is told that it was due", () => {
  const expected = { expected: [0.75, 0.9375], message: "", wrong: [], wrongCount: 0 };
  expect(compare({ ys: [0.5, 0.25] })[1]).toEqual({ name: "slopes", status: "left-out", ...expected });
  expect(compare([1])[0]?.message).toBe("result: expected a record with ys, got an array of 1");
});

/** Of one case: what each mistake gives and what the learner does. */
function named(mistakes: Record<string, Value>, value: Value, isRight = false): string[] {
  const answers: Answer[] = [{ passed: isRight, value }];
  const cases = [{ expected: EXPECTED }];
  const known = Object.entries(mistakes).map(([id, output]) => ({ id, message: id, outputs: [{ value: output }] }));
  return diagnose({ cases, mistakes: known, answers, tolerance, optional: ["slopes"] }).map(({ id }) => id);
}
const TWICE = [1, 0.5];

test("a mistake in what is optional is named where it is given back, and says nothing where it is not", () => {
  const mistakes = { sloping: { ...EXPECTED, slopes: [1, 1] } };
  expect(named(mistakes, { ...EXPECTED, slopes: [1, 1] })).toEqual(["sloping"]);
  expect(named(mistakes, { ...EXPECTED, slopes: [1, 2] })).toEqual([]);
  expect(named(mistakes, { ys: TWICE })).toEqual([]);
  expect(named(mistakes, { ys: EXPECTED.ys }, true)).toEqual([]);
});

test("a mistake that leaves out what is optional is known by the rest, however the learner does it", () => {
  const mistakes = { twice: { ys: TWICE } };
  expect(named(mistakes, { ys: TWICE })).toEqual(["twice"]);
  expect(named(mistakes, { ys: TWICE, slopes: [1, 1] })).toEqual(["twice"]);
  expect(named(mistakes, { ys: TWICE, slopes: EXPECTED.slopes })).toEqual(["twice"]);
  expect(named(mistakes, { ys: EXPECTED.ys, slopes: [1, 1] })).toEqual([]);
  // In this case the mistake shows in nothing, so it does not account for the learner's slopes.
  expect(named({ harmless: { ys: EXPECTED.ys } }, { ys: EXPECTED.ys, slopes: [1, 1] })).toEqual([]);
});

test("a mistake that gives back what is optional is known by the rest where the learner does not", () => {
  const mistakes = { twice: { ys: TWICE, slopes: [1, 1] } };
  expect(named(mistakes, { ys: TWICE })).toEqual(["twice"]);
  expect(named(mistakes, { ys: TWICE, slopes: [1, 1] })).toEqual(["twice"]);
  expect(named(mistakes, { ys: TWICE, slopes: [1, 3] })).toEqual([]);
});

test("asAnswered asks each answer for what it gives back, and of no answer takes anything away", () => {
  const cases = [{ expected: EXPECTED }, { expected: EXPECTED }, { expected: EXPECTED }];
  const answers = [{ passed: true, value: { ys: [1] } }, { passed: true, value: EXPECTED }, null];
  const asked = asAnswered(cases, answers, ["slopes"]).map(({ expected }) => Object.keys(expected));
  expect(asked).toEqual([["ys"], ["ys", "slopes"], ["ys", "slopes"]]);
});

test("optional outputs are some of those that the reference gives back", () => {
  expect(optionalFault(["slopes"], EXPECTED)).toBeNull();
  expect(optionalFault(["slope"], EXPECTED)).toBe(
    'says that "slope" is optional, and reference.ts gives back ys, slopes',
  );
  expect(optionalFault(["slopes"], [1])).toBe('says that "slopes" is optional, and reference.ts gives back no record');
  expect(optionalFault(["ys", "slopes"], EXPECTED)).toMatch(/every output is optional/);
});

test("of each optional output some alternative shows that it can be given back, and some that it can be left out", () => {
  const [both, one] = [new Set(["ys", "slopes"]), new Set(["ys"])];
  expect(unshownOutput(["slopes"], [both, one])).toBeNull();
  expect(unshownOutput(["slopes"], [both, both])).toMatch(/"slopes" is optional, and no alternative leaves it out/);
  expect(unshownOutput(["slopes"], [one, one])).toMatch(/"slopes" is optional, and no alternative gives it back/);
});

let engine: Engine;
beforeAll(async () => {
  engine = await createEngine({ runners: 1 });
});
afterAll(() => engine.close());

const TYPES = "type Vector = number[];\ninterface Bent { ys: Vector; slopes?: Vector }\n";
const program = (body: string, comment = "") =>
  `${comment}export function solve(xs: Vector): Bent { const ys = xs.map(Math.tanh); ${body} }`;
const SLOPES = "const slopes = ys.map((y) => 1 - y * y);";
const LEAVES_OUT = program("return { ys };");
const GIVES_BACK = program(`${SLOPES} return { ys, slopes };`);

/** The fixture with a record for its result, of which the slopes may be left out. */
async function bent(change: Record<string, string> = {}, optional = ["slopes"]) {
  const { files } = await elementwiseTanh();
  const metadata = JSON.parse(files["exercise.json"]!) as { entry: { returns: object } };
  metadata.entry.returns = { ...metadata.entry.returns, type: "Bent", optional };
  const kept = Object.entries(files).filter(([file]) => !/^(alternatives|mistakes)\//.test(file));
  return requireCode(
    parseExercise("elementwise-tanh", {
      ...Object.fromEntries(kept),
      "exercise.json": JSON.stringify(metadata),
      "types.d.ts": TYPES,
      "reference.ts": GIVES_BACK.replaceAll(/Vector|Bent/g, "any"),
      "starter.ts": program("return { ys: ys.map(() => 0) };"),
      "alternatives/leaves-out.ts": LEAVES_OUT,
      "alternatives/gives-back.ts": GIVES_BACK,
      "mistakes/unbent.ts": program("return { ys: xs };", "/** Not bent. */ "),
      "mistakes/not-squared.ts": program(
        "return { ys, slopes: ys.map((y) => 1 - y) };",
        "/** The slope is one minus the **square**. */ ",
      ),
      ...change,
    }),
  );
}

const grade = async (body: string) =>
  engine.grade({ exercise: await bent(), code: program(body), seed: "1", cases: "all" });

test("undefined is as good as left out, for the type says so; null is an answer", async () => {
  const { status, cases } = await grade("return { ys, slopes: undefined };");
  expect([status, cases[0]?.outputs?.map((output) => output.status)]).toEqual(["passed", ["equal", "left-out"]]);
  const report = await grade("return { ys, slopes: null as unknown as Vector };");
  expect([report.status, report.cases[0]?.message]).toEqual(["failed", expect.stringMatching(/^slopes: expected/)]);
  expect((await grade("return { ys: undefined as unknown as Vector };")).cases[0]?.message).toBe(
    "ys: missing from the result",
  );
});

test("what is optional and wrong lets the case fail, with its reason and its place", async () => {
  const report = await grade("return { ys, slopes: ys.map((y) => 1 - y) };");
  expect([report.status, report.diagnosis.map(({ id }) => id)]).toEqual(["failed", ["not-squared"]]);
  const turned = await grade(`${SLOPES} return { ys, slopes: slopes.map((s) => -s) };`);
  expect(turned.diagnosis).toMatchObject([{ id: "sign-turned@slopes", place: expect.stringMatching(/^slopes\[0\]/) }]);
});

test("a reason is found for the rest where what is optional is left out", async () => {
  const report = await grade("return { ys: ys.map((y) => 2 * y) };");
  expect(report.diagnosis.map(({ id }) => id)).toEqual(["factor:2@ys"]);
});

test("of a hidden case nobody learns what it expects of what was left out", async () => {
  const report = await grade("return { ys };");
  const hidden = ({ cases }: typeof report) => cases.filter(({ visibility }) => visibility === "hidden");
  expect(hidden(report)[0]?.outputs?.[1]?.status).toBe("left-out");
  expect(hidden(visibleReport(report)).every(({ outputs }) => outputs === undefined)).toBe(true);
});

const rulesOf = async (change: Record<string, string>, optional?: string[]) =>
  (await proveExercise(engine, await bent(change, optional), ["1", "2"])).failures.map(
    ({ file, rule }) => `${file}: ${rule}`,
  );

test("an exercise with an optional output proves itself, or is told what is not shown", async () => {
  expect(await rulesOf({})).toEqual([]);
  expect(await rulesOf({ "alternatives/gives-back.ts": LEAVES_OUT })).toEqual([
    'exercise.json: says that "slopes" is optional, and no alternative gives it back',
  ]);
  expect(await rulesOf({ "alternatives/leaves-out.ts": GIVES_BACK })).toEqual([
    'exercise.json: says that "slopes" is optional, and no alternative leaves it out',
  ]);
  expect(await rulesOf({}, ["slops"])).toEqual([
    'exercise.json: says that "slops" is optional, and reference.ts gives back ys, slopes',
  ]);
});

test("judge.ts decides of all outputs by itself", async () => {
  const judge = "export const judge = () => ({ passed: true, message: '' });";
  await expect(bent({ "judge.ts": judge })).rejects.toThrow(
    "has optional outputs, of which judge.ts has to decide by itself",
  );
});
