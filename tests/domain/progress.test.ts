import { expect, test } from "vitest";
import { nextExercise, progressOf } from "#domain/progress.ts";
import type { SubmissionFact } from "#domain/score/history.ts";
import { taskOf } from "#domain/score/task.ts";
import { ByHandPolicy } from "#grader/policy.ts";
import { aFact, aTask, at } from "../support/history.ts";

const progress = (submissions: SubmissionFact[], task = aTask()) => progressOf({ submissions, hints: [] }, task);

test("progress without submissions has not started", () => {
  expect(progress([])).toEqual({ state: "not-started", score: null, attempts: 0, lastSubmittedAt: null });
});

test("progress keeps the best score and the latest moment, whatever the order", () => {
  const facts = [aFact(5, 0.25), aFact(9, 0.5), aFact(7, 0, { status: "runtime-error" })];
  const expected = { state: "trying", score: 0.5, attempts: 3, lastSubmittedAt: at(9) };
  expect(progress(facts)).toEqual(expected);
  expect(progress(facts.toReversed())).toEqual(expected);
});

test("progress stays solved after a later failure", () => {
  expect(progress([aFact(1, 1), aFact(2, 0.1)])).toMatchObject({ state: "solved", score: 1 });
});

test("progress is solved whatever the attempts have cost, and its score says what they did", () => {
  const task = aTask({ creditPercents: [100, 40] });
  expect(progress([aFact(1, 0), aFact(2, 1)], task)).toMatchObject({ state: "solved", score: 0.4 });
});

test("progress counts no attempt and no score for an error of ours, nor for what did not compile", () => {
  for (const status of ["internal-error", "compile-error", "rejected"] as const)
    expect(progress([aFact(1, 0, { status })])).toMatchObject({ state: "trying", score: null, attempts: 0 });
});

test("progress counts a submission that still waits as an attempt", () => {
  expect(progress([aFact(1, null)])).toMatchObject({ state: "trying", score: null, attempts: 1 });
});

test("progress part by part is solved when every part was right once", () => {
  const parts = [
    { id: "a", title: "A", points: 1 },
    { id: "b", title: "B", points: 1 },
  ];
  const task = taskOf({ policy: ByHandPolicy.parse({}), parts });
  const [a, b] = [aFact(1, 1, { part: "a" }), aFact(2, 1, { part: "b" })];
  expect(progress([a], task)).toMatchObject({ state: "trying", score: 0.5 });
  expect(progress([a, b, aFact(3, 0, { part: "a" })], task)).toMatchObject({ state: "solved", score: 1 });
});

const row = (slug: string, facts: SubmissionFact[]) => ({ slug, progress: progress(facts) });

test("the next exercise is the unsolved one worked on last", () => {
  const path = [row("a", [aFact(1, 1)]), row("b", [aFact(2, 0)]), row("c", [aFact(8, 0.5)]), row("d", [])];
  expect(nextExercise(path)?.slug).toBe("c");
});

test("the next exercise is the first not solved when nothing is under way", () => {
  expect(nextExercise([row("a", [aFact(1, 1)]), row("b", []), row("c", [])])?.slug).toBe("b");
});

test("there is no next exercise when all are solved", () => {
  expect(nextExercise([row("a", [aFact(1, 1)])])).toBeNull();
});
