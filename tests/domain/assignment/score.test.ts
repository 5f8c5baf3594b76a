import { expect, test } from "vitest";
import type { AssignedRules } from "#domain/assignment/rules.ts";
import { type AssignedWork, assignedScore, type OverrideFact } from "#domain/assignment/score.ts";
import { aFact, aTask, at } from "../../support/history.ts";

const DAY = 24 * 60;
const OPEN: AssignedRules = {
  dates: { opensAt: at(0), dueAt: at(100), closesAt: at(100 + 3 * DAY) },
  late: { kind: "percent-per-day", percent: 10 },
  attempts: null,
  isExcused: false,
};

const assigned = (given: Partial<AssignedWork> = {}, rules: Partial<AssignedRules> = {}) =>
  assignedScore({
    task: aTask(),
    history: { submissions: [], hints: [] },
    overrides: [],
    ...given,
    rules: { ...OPEN, ...rules },
  });

const handedIn = (...submissions: ReturnType<typeof aFact>[]) => ({ history: { submissions, hints: [] } });

const anOverride = (minute: number, share: number | null, part: string | null = null): OverrideFact => ({
  ...{ id: `o${minute}`, createdAt: at(minute), share, part },
});

test("nothing handed in has no score, and no override makes one", () => {
  expect(assigned()).toMatchObject({ share: null, computed: null, attempts: 0, daysLate: 0, isOverridden: false });
});

test("what came before it opens is practice, what is late costs per day, and what comes after it has closed earns nothing", () => {
  expect(assigned(handedIn(aFact(-5, 1)))).toMatchObject({ share: null, attempts: 0 });
  expect(assigned(handedIn(aFact(99, 1)))).toMatchObject({ share: 1, daysLate: 0 });
  expect(assigned(handedIn(aFact(100, 1)))).toMatchObject({ share: 0.9, daysLate: 1 });
  expect(assigned(handedIn(aFact(100 + DAY, 1)))).toMatchObject({ share: 0.8, daysLate: 2 });
  expect(assigned(handedIn(aFact(100 + 3 * DAY, 1)))).toMatchObject({ share: null, attempts: 0 });
});

test("the assignment's attempt policy replaces the exercise's, and attempts beyond its limit earn nothing", () => {
  const task = aTask({ attempts: 5, penaltyPercent: 50 });
  const attempts = { attempts: 2, counts: "best", penaltyPercent: 10 } as const;
  const history = handedIn(aFact(1, 0.5), aFact(2, 0.75), aFact(3, 1));
  const score = assigned({ task, ...history }, { attempts });
  expect(score).toMatchObject({ share: 0.75 * 0.9, attempts: 2 });
  expect(score.explanation).toContain("1 submission came after the last attempt and earned nothing.");
  expect(assigned({ task, ...history }).share).toBe(0.5);
});

test("attempts that the exercise's credit would have lowered are whole where the assignment says how attempts count", () => {
  const task = aTask({ creditPercents: [50, 25] });
  const attempts = { attempts: "unlimited", counts: "best", penaltyPercent: 0 } as const;
  expect(assigned({ task, ...handedIn(aFact(1, 1)) }, { attempts }).share).toBe(1);
});

test("the newest override of the whole decides, and one that takes back lets the computed score count again", () => {
  const history = handedIn(aFact(1, 0.5));
  const overrides = [anOverride(3, 0.9), anOverride(2, 0.1)];
  expect(assigned({ ...history, overrides })).toMatchObject({ share: 0.9, computed: 0.5, isOverridden: true });
  const takenBack = [...overrides, anOverride(4, null)];
  expect(assigned({ ...history, overrides: takenBack })).toMatchObject({ share: 0.5, isOverridden: false });
  expect(assigned({ overrides: [anOverride(1, 0.3)] })).toMatchObject({ share: 0.3, computed: null });
});

const PARTS = [
  { id: "a", title: "First", points: 1 },
  { id: "b", title: "Second", points: 3 },
];

test("an override of a part replaces what that part earned, and leaves the others", () => {
  const task = aTask({ parts: "one-at-a-time", penaltyPercent: 20 }, { parts: PARTS });
  const history = handedIn(aFact(1, 1, { part: "a" }), aFact(2, 0, { part: "b" }), aFact(3, 0.5, { part: "b" }));
  // 1 + 3 × 0.5 × 0.8 of 4 points; then 1 + 3 × 1.
  expect(assigned({ task, ...history }).share).toBeCloseTo(2.2 / 4, 12);
  expect(assigned({ task, ...history, overrides: [anOverride(9, 1, "b")] }).share).toBeCloseTo(1, 12);
});

test("an override of a part of what was handed in together replaces its share of the attempt that counts", () => {
  const task = aTask({}, { parts: PARTS });
  const work = {
    task,
    ...handedIn(aFact(100, 0.625)), // 1 + 3 × 0.5 of 4 points, a day late
    partShares: () => ({ a: 1, b: 0.5 }),
  };
  expect(assigned(work).share).toBeCloseTo(0.625 * 0.9, 12);
  expect(assigned({ ...work, overrides: [anOverride(9, 1, "b")] }).share).toBeCloseTo((0.9 + 3) / 4, 12);
});

test("who is excused keeps the score that there is, and is told so first", () => {
  const score = assigned(handedIn(aFact(1, 1)), { isExcused: true });
  expect(score).toMatchObject({ isExcused: true, share: 1 });
  expect(score.explanation[0]).toMatch(/^You are excused/);
});
