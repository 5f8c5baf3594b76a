import path from "node:path";
import { expect, test } from "vitest";
import { readExerciseFolder } from "#exercises/catalog.ts";
import { planGradientCheck } from "#grader/diagnosis/plan-gradient-check.ts";
import { requireCode } from "#grader/exercise.ts";
import { judgeCases } from "#grader/judge-cases.ts";
import type { CallOutcome } from "#grader/runner/converse.ts";
import type { Value } from "#grader/value.ts";

/** loss, dW [E + H, H] and db [H], beside states and shares; inputs X, W, b, h0 and g. */
const exercise = requireCode(
  await readExerciseFolder(path.join(import.meta.dirname, "../../../exercises"), "shared-weights"),
);

type Given = { visibility?: "public" | "hidden"; size?: number; expected?: Fields; actual?: Fields };
type Fields = Record<string, Value>;

/** `size` by `size` weights, and by itself an answer whose loss is wrong. */
function aCase({ visibility = "public", size = 2, expected = {}, actual = {} }: Given) {
  const W = Array.from({ length: size }, (_, i) => Array.from({ length: size }, (_, j) => i - j));
  const right = { loss: 1, dW: W, db: W[0]!, states: [[1]], shares: [[1]] };
  return {
    input: { X: [[1]], W, b: W[0]!, h0: [0], g: [1] },
    ...{ visibility, expected: { ...right, ...expected }, actual: { ...right, loss: 2, ...actual } },
  };
}

function plan(...given: Given[]) {
  const made = given.map(aCase);
  const cases = made.map(({ actual: _, ...each }, i) => ({ title: `${i}`, ...each }));
  const outcomes = made.map(
    ({ actual }): CallOutcome => ({ status: "value", value: actual, console: { lines: [], droppedLines: 0 } }),
  );
  const results = judgeCases({
    ...{ exercise, prepared: { cases, mistakes: [] }, outcomes, judgements: null, map: "" },
  });
  return planGradientCheck({ exercise, cases, results, outcomes });
}

const hidden = { visibility: "hidden" } as const;

test("a check asks for the case itself, each entry a little more and a little less, and the case once more", () => {
  const check = plan({ size: 1 })!;
  const [at, wPlus, wMinus, bPlus, bMinus, again] = check.calls;
  expect(check.calls).toHaveLength(6);
  expect(at).toMatchObject({ entry: "sharedLayer", args: [[[1]], [[0]], [0], [0], [1]] });
  expect(again).toEqual(at);
  expect([wPlus, wMinus].map((call) => call!.args[1])).toEqual([[[1e-5]], [[-1e-5]]]);
  expect([bPlus, bMinus].map((call) => call!.args[2])).toEqual([[1e-5], [-1e-5]]);
  expect(new Set(check.calls.map(({ seed }) => seed)).size).toBe(1);
});

test("a check is of the first public case with a wrong loss or gradient, or else of the first hidden one that failed", () => {
  const passed = { actual: { loss: 1 } };
  const elsewhere = { actual: { loss: 1, states: [[2]] } };
  expect(plan(passed, elsewhere, {}, {}, hidden)).toMatchObject({ position: 2, isPublic: true, isLossRight: false });
  expect(plan(passed, { actual: { loss: 1, db: [5, 5] } })).toMatchObject({ position: 1, isLossRight: true });
  expect(plan(elsewhere, { ...hidden, ...passed }, hidden)).toMatchObject({ position: 2, isPublic: false });
  expect(plan(passed, elsewhere, { ...hidden, ...passed })).toBe(null);
});

test("a case without a loss, or with a gradient of another shape, cannot be checked", () => {
  expect(plan({ actual: { loss: "1" } }, { actual: { dW: [[1]] } }, { actual: { db: null } })).toBe(null);
  expect(plan({ actual: { loss: Number.NaN } }, {})).toMatchObject({ position: 1 });
});

test("a check has at most 200 calls, and fewer where inputs are large", () => {
  const small = plan({ size: 12 })!;
  expect(small.calls).toHaveLength(200);
  expect(small.probes.filter(({ tensor }) => tensor === "db")).toHaveLength(12);
  const large = plan({ size: 50 })!;
  expect(large.calls.length).toBeLessThan(30);
  expect(large.probes.length).toBeGreaterThan(5);
});

test("in a public case the entries furthest from what they should be are among those asked for", () => {
  const dW = aCase({ size: 20 }).expected.dW.map((row, i) => row.map((x, j) => (i === 3 && j === 8 ? x + 9 : x)));
  const indices = (given: Given) => plan(given)!.probes.map(({ tensor, index }) => `${tensor} ${index}`);
  expect(indices({ size: 20, actual: { dW } })).toContain("dW 3,8");
  expect(indices({ size: 20 })).not.toContain("dW 3,8");
});

test("of a hidden case nothing that is sent depends on what is expected", () => {
  const sent = (expected: Fields) => JSON.stringify(plan({ ...hidden, size: 20, expected })!.calls);
  const shifted = aCase({ size: 20 }).input.W.map((row) => row.map((x) => x * x + 7));
  expect(sent({ dW: shifted, loss: 100, db: [1] })).toBe(sent({}));
});
