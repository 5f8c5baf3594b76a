import { expect, test } from "vitest";
import { assignedHere, leftHere, policyHere } from "#domain/assignment/here.ts";
import type { AssignedRules } from "#domain/assignment/rules.ts";
import { aFact, aTask, at } from "../../support/history.ts";

/** Open from minute 0 to 200, due at 100. */
const anAssigned = (title: string, given: Partial<AssignedRules> = {}) => ({
  title,
  rules: {
    dates: { opensAt: at(0), dueAt: at(100), closesAt: at(200) },
    ...{ late: { kind: "percent-per-day", percent: 10 } as const, attempts: null, isExcused: false },
    ...given,
  },
});
const WEEK = anAssigned("Week");
const dates = (opens: number | null, due: number | null, closes: number | null) => ({
  dates: {
    opensAt: opens === null ? null : at(opens),
    dueAt: due === null ? null : at(due),
    closesAt: closes === null ? null : at(closes),
  },
});
const SOON = anAssigned("Soon", dates(0, 50, 60));
const ENDLESS = anAssigned("Endless", dates(null, null, null));

test.each<[string, ReturnType<typeof anAssigned>[], number, [string, string, number | null] | null]>([
  ["in none", [], 10, null],
  ["open", [WEEK], 10, ["open", "Week", 100]],
  ["late from the due date on", [WEEK], 100, ["late", "Week", 200]],
  ["closed", [WEEK], 200, ["practice", "Week", null]],
  ["not open yet", [WEEK], -1, ["to-come", "Week", 0]],
  ["of two the one due first", [WEEK, SOON], 10, ["open", "Soon", 50]],
  ["one that is open before one that has closed", [SOON, WEEK], 70, ["open", "Week", 100]],
  ["one without an end after those with one", [ENDLESS, WEEK], 10, ["open", "Week", 100]],
  ["one without an end", [ENDLESS], 10, ["open", "Endless", null]],
  ["one that the learner is excused from", [anAssigned("Week", { isExcused: true })], 10, null],
  [
    "a due date after which nothing is taken",
    [anAssigned("Week", { late: { kind: "hard-close" } })],
    100,
    ["practice", "Week", null],
  ],
])("an exercise is for this assignment now: %s", (_, assignments, minute, expected) => {
  const here = assignedHere(assignments, at(minute));
  const found = here && [here.status, here.assignment.title, here.until];
  expect(found).toEqual(expected && [expected[0], expected[1], expected[2] === null ? null : at(expected[2])]);
});

const LIMITED = { attempts: { attempts: 2, counts: "last", penaltyPercent: 5 } } as const;

test("the attempts that are left are the fewest, as the door counts them", () => {
  const used = { policy: { attempts: 5 } as const, submissions: [aFact(1, 0)], part: null, now: at(10) };
  expect(leftHere({ ...used, assignments: [] })).toEqual({ limit: 5, left: 4 });
  expect(leftHere({ ...used, assignments: [WEEK, anAssigned("Exam", LIMITED)] })).toEqual({ limit: 2, left: 1 });
  expect(leftHere({ ...used, assignments: [anAssigned("Exam", LIMITED)], now: at(200) })).toEqual({
    limit: 5,
    left: 4,
  });
  expect(leftHere({ ...used, policy: { attempts: "unlimited" }, assignments: [WEEK] })).toBeNull();
});

test("the policy that is told is that of the assignment which work counts for", () => {
  const task = aTask({ attempts: 5, creditPercents: [100, 50] });
  const policyAt = (minute: number) => policyHere(task, assignedHere([anAssigned("Exam", LIMITED)], at(minute)));
  expect(policyAt(10)).toMatchObject({ attempts: 2, counts: "last", penaltyPercent: 5 });
  expect(policyAt(10)).not.toHaveProperty("creditPercents");
  expect(policyAt(300)).toBe(task.policy);
});
