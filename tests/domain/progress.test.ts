import { expect, test } from "vitest";
import { nextExercise, type ProgressFact, progressOf } from "#domain/progress.ts";

const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 12, minute));
const fact = (minute: number, status: ProgressFact["status"], score: number | null): ProgressFact => ({
  submittedAt: at(minute),
  status,
  score,
});

test("progress without submissions has not started", () => {
  expect(progressOf([])).toEqual({ state: "not-started", bestScore: null, attempts: 0, lastSubmittedAt: null });
});

test("progress keeps the best score and the latest moment, whatever the order", () => {
  const facts = [fact(5, "failed", 0.25), fact(9, "failed", 0.5), fact(7, "runtime-error", 0)];
  const expected = { state: "trying", bestScore: 0.5, attempts: 3, lastSubmittedAt: at(9) };
  expect(progressOf(facts)).toEqual(expected);
  expect(progressOf(facts.toReversed())).toEqual(expected);
});

test("progress stays solved after a later failure", () => {
  expect(progressOf([fact(1, "passed", 1), fact(2, "failed", 0.1)])).toMatchObject({ state: "solved", bestScore: 1 });
});

test("progress counts no attempt and no score for an error of ours", () => {
  expect(progressOf([fact(1, "internal-error", 0)])).toMatchObject({ state: "trying", bestScore: null, attempts: 0 });
});

test("progress counts a submission that still waits as an attempt", () => {
  expect(progressOf([fact(1, null, null)])).toMatchObject({ state: "trying", bestScore: null, attempts: 1 });
});

const row = (slug: string, facts: ProgressFact[]) => ({ slug, progress: progressOf(facts) });

test("the next exercise is the unsolved one worked on last", () => {
  const path = [
    row("a", [fact(1, "passed", 1)]),
    row("b", [fact(2, "failed", 0)]),
    row("c", [fact(8, "failed", 0.5)]),
    row("d", []),
  ];
  expect(nextExercise(path)?.slug).toBe("c");
});

test("the next exercise is the first not solved when nothing is under way", () => {
  expect(nextExercise([row("a", [fact(1, "passed", 1)]), row("b", []), row("c", [])])?.slug).toBe("b");
});

test("there is no next exercise when all are solved", () => {
  expect(nextExercise([row("a", [fact(1, "passed", 1)])])).toBeNull();
});
