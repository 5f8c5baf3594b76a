import { expect, test } from "vitest";
import type { PreparedCase } from "#grader/author/prepare.ts";
import { compareOutputs } from "#grader/compare-outputs.ts";
import { diagnose } from "#grader/diagnose.ts";
import type { Value } from "#grader/value.ts";

const tolerance = { absolute: 1e-9, relative: 1e-9 };

const isRight = (expected: Value, value: Value) =>
  compareOutputs({ expected, actual: value, name: "y", tolerance }).every(({ status }) => status === "equal");

/** One entry per case: expected values, what each mistake gives, what the learner gives (null: no value). */
function ask(expected: Value[], mistakes: Record<string, (Value | null)[]>, given: (Value | null)[]) {
  const cases = expected.map(
    (value, i): PreparedCase => ({ title: `${i}`, visibility: "public", input: {}, expected: value }),
  );
  const found = diagnose({
    ...{ cases, tolerance },
    mistakes: Object.entries(mistakes).map(([id, outputs]) => ({
      ...{ id, message: `about ${id}` },
      outputs: outputs.map((value) => (value === null ? null : { value })),
    })),
    answers: given.map((value, i) => (value === null ? null : { passed: isRight(expected[i]!, value), value })),
  });
  return found.map(({ id, cases: explained }) => [id, explained]);
}

test("diagnose names the mistake whose outputs the answers are", () => {
  expect(ask([[1], [2]], { double: [[2], [4]], negative: [[-1], [-2]] }, [[2], [4 + 1e-12]])).toEqual([
    ["double", [0, 1]],
  ]);
});

test("diagnose names nothing when every answer is right", () => {
  expect(ask([[1]], { double: [[2]] }, [[1]])).toEqual([]);
});

test("diagnose names nothing when the answers are wrong in another way", () => {
  expect(ask([[1], [2]], { double: [[2], [4]] }, [[3], [5]])).toEqual([]);
});

test("diagnose lets no mistake stand that one answer speaks against", () => {
  expect(ask([[1], [2]], { double: [[2], [4]] }, [[2], [5]])).toEqual([]);
  expect(ask([[1], [2]], { double: [[2], [4]] }, [[2], [2]])).toEqual([]);
});

test("diagnose lets a case in which the mistake is right say nothing", () => {
  expect(ask([[0], [2]], { double: [[0], [4]] }, [[7], [4]])).toEqual([["double", [1]]]);
});

test("diagnose names a transposition although it breaks down where the matrix is not square", () => {
  const expected = [
    [1, 2],
    [3, 4],
    [5, 6],
  ];
  const transposed = {
    transposed: [
      [2, 1],
      [7, 8],
      [9, 9],
    ],
  };
  expect(ask(expected, transposed, [[2, 1], [Number.NaN, 4], [5]])).toEqual([["transposed", [0]]]);
  expect(ask(expected, transposed, [[2, 1], [7, 9], [5]])).toEqual([]);
});

test("diagnose puts the mistake that explains more cases first", () => {
  const mistakes = { rare: [[1], [4]], frequent: [[2], [4]] };
  expect(ask([[1], [2]], mistakes, [[2], [4]])).toEqual([["frequent", [0, 1]]]);
  expect(ask([[1], [2]], { rare: [[1], [4]], also: [[1], [4]] }, [[1], [4]])).toEqual([
    ["rare", [1]],
    ["also", [1]],
  ]);
});

test("diagnose puts first what explains more, also where each explains cases of its own", () => {
  const mistakes = { one: [[5], [1], [1]], two: [[1], [6], [7]] };
  expect(ask([[1], [1], [1]], mistakes, [[5], [6], [7]])).toEqual([
    ["two", [1, 2]],
    ["one", [0]],
  ]);
});

test("diagnose has nothing to say about a right answer that happens to be near a mistake", () => {
  expect(ask([[0]], { near: [[1.5e-9]] }, [[0.8e-9]])).toEqual([]);
});

test("diagnose takes NaN alone for no evidence", () => {
  expect(ask([[1, 2]], { nan: [[Number.NaN, 2]] }, [[Number.NaN, 2]])).toEqual([]);
  expect(ask([[1, 2]], { nan: [[Number.NaN, 5]] }, [[Number.NaN, 5]])).toEqual([["nan", [0]]]);
});

test("diagnose recognises a wrong shape, and every field of a record", () => {
  expect(ask([[1, 2]], { short: [[1]] }, [[1]])).toEqual([["short", [0]]]);
  expect(ask([{ a: 1, b: 2 }], { b: [{ a: 1, b: 3 }] }, [{ a: 1, b: 3 }])).toEqual([["b", [0]]]);
  expect(ask([{ a: 1, b: 2 }], { b: [{ a: 1, b: 3 }] }, [{ a: 9, b: 3 }])).toEqual([]);
});

test("diagnose skips a case without a value, and does not explain a value where the mistake has none", () => {
  expect(ask([[1], [2]], { double: [[2], [4]] }, [null, [4]])).toEqual([["double", [1]]]);
  expect(ask([[1], [2]], { throws: [null, [4]] }, [[3], [4]])).toEqual([]);
});

test("diagnose lets an output that has not broken down speak against a mistake where another one has", () => {
  const double = {
    double: [
      { a: [2], b: [2] },
      { a: [4], b: [4] },
    ],
  };
  const expected = [
    { a: [1], b: [1] },
    { a: [2], b: [2] },
  ];
  expect(
    ask(expected, double, [
      { a: [2], b: [2] },
      { a: [4], b: [Number.NaN] },
    ]),
  ).toEqual([["double", [0]]]);
  expect(
    ask(expected, double, [
      { a: [2], b: [2] },
      { a: [7], b: [Number.NaN] },
    ]),
  ).toEqual([]);
});
