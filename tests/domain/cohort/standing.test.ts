import { expect, test } from "vitest";
import type { WorkFact } from "#domain/cohort/facts.ts";
import { standingOf } from "#domain/cohort/standing.ts";
import { aFact, aTask, at } from "../../support/history.ts";

const work = (minute: number, score: number | null, given: Partial<WorkFact> = {}): WorkFact => ({
  ...aFact(minute, score),
  ...{ mistake: null, message: null, failedCase: score === 1 ? null : "case 2" },
  ...given,
});

const standing = (submissions: WorkFact[], minutes: number[] = [], task = aTask()) =>
  standingOf(task, { submissions, hints: [], minutes: minutes.map(at) });

test("what was not handed in has no standing", () => {
  expect(standing([], [1, 2])).toBeNull();
});

test("a standing says what it took to solve it, and nothing after that counts towards it", () => {
  const submissions = [work(9, 1), work(3, 0.5), work(5, 0, { status: "compile-error" }), work(12, 0.5)];
  expect(standing(submissions, [1, 2, 2, 3, 8, 11])).toEqual({
    ...{ state: "solved", share: 1, attempts: 3, attemptsToSolve: 2, minutes: 5, minutesToSolve: 4 },
    ...{ firstSubmittedAt: at(3), lastSubmittedAt: at(12), solvedAt: at(9), failedInARow: 0, hardestCase: "case 2" },
  });
});

const flat = (count: number) => Array.from({ length: count }, (_, i) => work(10 + i, 0.5));

test.each([
  ["one attempt that got further and four that did not", flat(5), [], "trying", 4],
  ["five that did not", flat(6), [], "stuck", 5],
  ["one more that got further", [...flat(6), work(30, 0.75)], [], "trying", 0],
  ["three that did not, in few minutes", flat(4), minutes(10, 29), "trying", 3],
  ["three that did not, in twenty active minutes", flat(4), minutes(10, 30), "stuck", 3],
  ["what did not compile", [work(1, 0.5), ...flat(0), ...compileErrors(6)], [], "trying", 0],
] as const)("%s makes the state that the rule says", (_, submissions, active, state, failedInARow) => {
  expect(standing([...submissions], [...active])).toMatchObject({ state, failedInARow });
});

function minutes(from: number, until: number): number[] {
  return Array.from({ length: until - from }, (_, i) => from + i);
}

function compileErrors(count: number): WorkFact[] {
  return Array.from({ length: count }, (_, i) => work(10 + i, 0, { status: "compile-error" }));
}

test("part by part it is solved with the last of its parts, and each part gets further by itself", () => {
  const parts = ["a", "b"].map((id) => ({ id, title: id, points: 1 }));
  const task = aTask({ parts: "one-at-a-time" }, { parts });
  const submissions = [work(1, 1, { part: "a" }), work(2, 0.5, { part: "b" }), work(3, 1, { part: "b" })];
  expect(standing(submissions.slice(0, 2), [], task)).toMatchObject({ state: "trying", failedInARow: 0 });
  expect(standing(submissions, [], task)).toMatchObject({ state: "solved", solvedAt: at(3), attemptsToSolve: 3 });
});
