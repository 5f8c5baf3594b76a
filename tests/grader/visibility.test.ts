import fc from "fast-check";
import { expect, test } from "vitest";
import type { Prepared } from "#grader/author/prepare.ts";
import type { CodeExercise } from "#grader/exercise.ts";
import { gradeRun } from "#grader/grade.ts";
import type { CallOutcome } from "#grader/runner/converse.ts";
import { visibleReport, withoutHidden } from "#grader/visibility.ts";
import { elementwiseTanh } from "#tests/support/engine.ts";

const exercise = await elementwiseTanh();
const SECRET = 0.123456789;
const SECRET_TEXT = "0.123456";

/** All that can happen in one call, each with the secret wherever something can be said. */
const outcome = fc.constantFrom<CallOutcome>(
  { status: "value", value: [SECRET, 1], console: { lines: [`got ${SECRET}`], droppedLines: 0 } },
  { status: "value", value: `${SECRET}`, console: { lines: [], droppedLines: 3 } },
  { status: "problem", problem: `a getter at ${SECRET}`, console: { lines: [`${SECRET}`], droppedLines: 0 } },
  { status: "error", text: `Error: ${SECRET}`, stack: `${SECRET}`, console: { lines: [`${SECRET}`], droppedLines: 0 } },
  { status: "timed-out", console: { lines: [`${SECRET}`], droppedLines: 9 } },
  { status: "out-of-memory", console: { lines: [`${SECRET}`], droppedLines: 0 } },
);

function report(expected: number[], calls: CallOutcome[], mistake: number[]) {
  const prepared: Prepared = {
    cases: calls.map((_, i) => ({ title: `case ${i}`, visibility: "hidden", input: { xs: [SECRET] }, expected })),
    mistakes: [{ id: "sigmoid", message: "It is the sigmoid.", outputs: calls.map(() => ({ value: mistake })) }],
  };
  const load: CallOutcome = { status: "value", value: null, console: { lines: ["at the top"], droppedLines: 0 } };
  const run = { status: "finished" as const, load, calls, hasCrashed: false };
  return gradeRun({ exercise: exercise as CodeExercise, seed: "the seed", prepared, run, judgements: null, map: "{}" });
}

test("visibleReport(report) lets no input, output, expected value, message or console line of a hidden case through", () => {
  fc.assert(
    fc.property(fc.array(outcome, { minLength: 1, maxLength: 5 }), (calls) => {
      const full = report([SECRET, 2], calls, [SECRET, 3]);
      const text = JSON.stringify(visibleReport(full));
      expect(JSON.stringify(full)).toContain(SECRET_TEXT);
      expect(text).not.toContain(SECRET_TEXT);
      expect(text).not.toContain("the seed");
      for (const each of visibleReport(full).cases)
        expect(Object.keys(each).sort()).toEqual(["diagnosis", "status", "title", "visibility"]);
    }),
  );
});

test("visibleReport(report) is the same to the byte for other hidden values that are missed in the same way", () => {
  fc.assert(
    fc.property(
      fc.array(outcome, { minLength: 1, maxLength: 5 }),
      fc.double({ min: 2, max: 99, noNaN: true }),
      (calls, other) => {
        const [one, two] = [
          [7, 7],
          [other, other],
        ].map((expected) => visibleReport(report(expected, calls, [0, 0])));
        expect(JSON.stringify(one)).toBe(JSON.stringify(two));
      },
    ),
  );
});

test("visibleReport(report) keeps what belongs to a public case and to the top level", () => {
  const full = report(
    [1, 1],
    [{ status: "error", text: "Error: no", stack: "", console: { lines: ["hi"], droppedLines: 0 } }],
    [0, 0],
  );
  const open = { ...full, cases: full.cases.map((each) => ({ ...each, visibility: "public" as const })) };
  expect(visibleReport(open)).toEqual({ ...open, seed: "" });
});

test("withoutHidden(report) is the same whatever became of the hidden cases", () => {
  const open = outcome.filter(({ status }) => status === "value" || status === "problem");
  fc.assert(
    fc.property(
      fc.array(open, { minLength: 1, maxLength: 3 }),
      fc.array(outcome, { minLength: 1, maxLength: 4 }),
      fc.array(outcome, { minLength: 1, maxLength: 4 }),
      fc.boolean(),
      (shown, one, other, isMistake) => {
        const [first, second] = [one, other].map((hidden) => {
          const full = report([SECRET, 2], [...shown, ...hidden], isMistake ? [SECRET, 1] : [0, 0]);
          const cases = full.cases.map((each, i) =>
            i < shown.length ? { ...each, visibility: "public" as const } : each,
          );
          return withoutHidden({ ...full, cases, receipt: `${hidden.length}`, mayDiffer: hidden.length > 1 });
        });
        expect(JSON.stringify(first)).toBe(JSON.stringify(second));
        expect(first!.cases).toHaveLength(shown.length);
      },
    ),
  );
});

test("withoutHidden(report) judges by the public cases, and leaves a report without hidden ones as it is", () => {
  const full = report(
    [1, 1],
    [0, 1].map(() => ({ status: "value", value: [1, 1], console: { lines: [], droppedLines: 0 } })),
    [0, 0],
  );
  const [first, second] = full.cases;
  const mixed = {
    ...full,
    status: "failed" as const,
    score: 0.5,
    cases: [
      { ...first!, visibility: "public" as const },
      { ...second!, status: "failed" as const },
    ],
  };
  expect(withoutHidden(mixed)).toMatchObject({ status: "passed", score: 1, cases: [{ title: "case 0" }] });
  expect(withoutHidden({ ...mixed, cases: mixed.cases.slice(1) })).toMatchObject({ score: 0, cases: [] });
  const open = { ...mixed, cases: mixed.cases.slice(0, 1) };
  expect(withoutHidden(open)).toBe(open);
});
