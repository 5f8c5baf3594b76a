import { expect, test } from "vitest";
import type { Answer } from "#grader/diagnose.ts";
import { explainAnswers, observeAnswers, relations } from "#grader/diagnosis/diagnose-answers.ts";
import type { Value } from "#grader/value.ts";

const tolerance = { absolute: 1e-9, relative: 1e-9 };
const wrong = (value: Value): Answer => ({ passed: false, value });

function explain(cases: { expected: Value; input?: Record<string, Value> }[], answers: Answer[]): string[] {
  const question = { cases: cases.map(({ expected, input = {} }) => ({ expected, input })), answers, tolerance };
  return explainAnswers(question, relations(question)).map(({ id }) => id);
}

test("what explains all of an answer is said, once", () => {
  expect(explain([{ expected: [0.1, 0.2, 0.3] }], [wrong([-0.1, -0.2, -0.3])])).toEqual(["sign-turned"]);
});

test("nothing is said of numbers that stand in no relation", () => {
  expect(explain([{ expected: [0.1, 0.2, 0.3] }], [wrong([0.7, -0.4, 0.1])])).toEqual([]);
});

test("one number in one case may be right by chance, in two it is not", () => {
  expect(explain([{ expected: 0.5 }], [wrong(1)])).toEqual([]);
  expect(explain([{ expected: 0.55 }, { expected: 0.7 }], [wrong(1.1), wrong(1.4)])).toEqual(["factor:2"]);
});

test("the same whole number for many reasons is no evidence", () => {
  const cases = [{ expected: 1 }, { expected: 1 }, { expected: 1 }, { expected: 1 }];
  expect(
    explain(
      cases,
      cases.map(() => wrong(-1)),
    ),
  ).toEqual([]);
});

test("one answer that is right where the hypothesis is wrong speaks against it", () => {
  const cases = [{ expected: [0.1, 0.2, 0.3] }, { expected: [0.4, 0.5, 0.6] }];
  expect(explain(cases, [wrong([-0.1, -0.2, -0.3]), { passed: true, value: [0.4, 0.5, 0.6] }])).toEqual([]);
});

test("each wrong output has a reason of its own, and outputs that are wrong alike have one", () => {
  const expected = { a: [0.1, 0.2, 0.3], b: [0.4, 0.5, 0.6], c: [0.7, 0.8, 0.9] };
  const twice = (row: number[]) => row.map((entry) => 2 * entry);
  const turned = (row: number[]) => row.map((entry) => -entry);
  expect(explain([{ expected }], [wrong({ ...expected, a: twice(expected.a), c: turned(expected.c) })])).toEqual([
    "factor:2@a",
    "sign-turned@c",
  ]);
  expect(explain([{ expected }], [wrong({ ...expected, a: twice(expected.a), c: twice(expected.c) })])).toEqual([
    "factor:2@a, c",
  ]);
});

test("what is seen has to be seen in every wrong answer, but for what is no number or has another shape", () => {
  const cases = [0, 1].map(() => ({ input: {}, expected: [1, 2, 3, 4] as Value }));
  const ask = (answers: Answer[]) =>
    observeAnswers({ cases, answers, tolerance }).map(({ id, cases: seen }) => [id, seen]);
  expect(ask([wrong([4, 3, 2, 1]), wrong([2, 1, 4, 3])])).toEqual([["permuted", [0, 1]]]);
  expect(ask([wrong([4, 3, 2, 1]), wrong([9, 9, 9, 9])])).toEqual([]);
  expect(ask([wrong([9, 9, 9, 9]), wrong([1, Number.NaN, 3, 4])])).toEqual([["not-finite:NaN", [1]]]);
  expect(ask([wrong([9, 9, 9, 9]), wrong([1, 2, 3])])).toEqual([["shape-wrong", [1]]]);
});
