import { expect, test } from "vitest";
import { type AssignedWithOverrides, scoresHere } from "#domain/assignment/scores-here.ts";
import { aFact, aTask, at } from "../../support/history.ts";

const week3 = (given: Partial<AssignedWithOverrides> = {}, rules = {}): AssignedWithOverrides => ({
  ...{ title: "Week 3", overrides: [], partShares: {} },
  ...given,
  rules: {
    dates: { opensAt: at(0), dueAt: at(100), closesAt: at(10_000) },
    late: { kind: "percent-per-day", percent: 10 },
    ...{ attempts: null, isExcused: false, ...rules },
  },
});
const history = (...submissions: ReturnType<typeof aFact>[]) => ({ submissions, hints: [] });
const said = (score: ReturnType<typeof scoresHere>[number]) => [score.title, score.share];
const anOverride = (share: number, part: string | null = null) => ({ id: "o1", part, share, createdAt: at(200) });

test("an assignment that says the same as the exercise is not named", () => {
  expect(scoresHere(aTask(), history(aFact(50, 0.5)), [week3()]).map(said)).toEqual([[null, 0.5]]);
  expect(scoresHere(aTask(), history(), [week3()])).toEqual([]);
});

test("late work costs in the assignment, and the exercise by itself knows nothing of it", () => {
  const scores = scoresHere(aTask(), history(aFact(101, 1)), [week3()]);
  expect(scores.map(said)).toEqual([
    ["Week 3", 0.9],
    [null, 1],
  ]);
  expect(scores[0]!.explanation).toContain("It came late, by 1 day: 10 % off.");
});

test("an assignment's own way of counting attempts is followed, with the submission that counts by it", () => {
  const attempts = { attempts: "unlimited", counts: "last", penaltyPercent: 0 };
  const scores = scoresHere(aTask(), history(aFact(1, 0.8), aFact(2, 0.4)), [week3({}, { attempts })]);
  expect(scores.map(said)).toEqual([
    ["Week 3", 0.4],
    [null, 0.8],
  ]);
  expect(scores.map(({ counted }) => counted)).toEqual([["s2"], ["s1"]]);
});

test("what an instructor has set is said, and an excuse says nothing", () => {
  const work = history(aFact(50, 0.5));
  expect(scoresHere(aTask(), work, [week3({ overrides: [anOverride(0.75)] })])[0]).toMatchObject({
    share: 0.75,
    explanation: [/^Your instructor has set the score/, /only attempt counts/],
  });
  expect(scoresHere(aTask(), work, [week3({}, { isExcused: true })]).map(said)).toEqual([[null, 0.5]]);
});

test("where a part was set and what the others reached is not known yet, nothing wrong is said", () => {
  const task = aTask(
    {},
    {
      parts: [
        { id: "a", title: "A", points: 1 },
        { id: "b", title: "B", points: 1 },
      ],
    },
  );
  const override = { overrides: [anOverride(1, "a")] };
  const work = history(aFact(50, 0.5));
  expect(scoresHere(task, work, [week3(override)]).map(said)).toEqual([[null, 0.5]]);
  expect(scoresHere(task, work, [week3({ ...override, partShares: { s50: { a: 0, b: 1 } } })]).map(said)).toEqual([
    ["Week 3", 1],
    [null, 0.5],
  ]);
});
