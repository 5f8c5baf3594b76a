import { expect, test } from "vitest";
import { type AllowanceFact, type AssignmentFact, assignedRules, effectiveDates } from "#domain/assignment/rules.ts";
import type { SubmissionFact } from "#domain/score/history.ts";
import { aFact, at } from "../../support/history.ts";

const DAY = 24 * 60;
const DATES = { opensAt: at(0), dueAt: at(100), closesAt: at(200) };

const allowance = (given: Partial<AllowanceFact>): AllowanceFact => ({
  ...{ id: "1", kind: "extension", scope: "learner", dueAt: null, closesAt: null, createdAt: at(0) },
  ...given,
});

test.each([
  ["nothing allowed", [], 100, 200],
  ["a later due date", [{ dueAt: at(150) }], 150, 200],
  ["a due date past the closing instant moves that as well", [{ dueAt: at(300) }], 300, 300],
  ["both dates", [{ dueAt: at(150), closesAt: at(400) }], 150, 400],
  ["only a later close", [{ closesAt: at(400) }], 100, 400],
  [
    "the learner's before the section's",
    [{ dueAt: at(150) }, { scope: "section", dueAt: at(180), createdAt: at(9) }],
    150,
    200,
  ],
  [
    "of two the newer",
    [
      { dueAt: at(180), createdAt: at(1) },
      { dueAt: at(150), createdAt: at(2) },
    ],
    150,
    200,
  ],
  ["an exemption moves no date", [{ kind: "exemption", dueAt: at(150) }], 100, 200],
] as [string, Partial<AllowanceFact>[], number, number][])("effectiveDates: %s", (_, allowances, due, closes) => {
  const dates = effectiveDates(DATES, allowances.map(allowance));
  expect(dates).toEqual({ opensAt: at(0), dueAt: at(due), closesAt: at(closes) });
});

function anAssignment(id: string, dueMinute: number | null): AssignmentFact {
  const dates = { opensAt: null, dueAt: dueMinute === null ? null : at(dueMinute), closesAt: null };
  return { id, dates, late: { kind: "late-days" }, attempts: null, slugs: [id] };
}

const rulesFor = (
  assignments: AssignmentFact[],
  { lateDays = 3, submissions = {} as Record<string, SubmissionFact[]>, allowances = [] as AllowanceFact[] } = {},
) =>
  assignedRules(assignments, {
    lateDays,
    allowancesOf: () => allowances,
    submissionsOf: (slug) => submissions[slug] ?? [],
  });

const daysFor = (rules: ReturnType<typeof rulesFor>, id: string) => rules.get(id)?.late;

test("late days are used up in the order in which assignments are due, whatever order they are given in", () => {
  const assignments = [anAssignment("second", 200), anAssignment("first", 100)];
  const submissions = { first: [aFact(100 + DAY + 5, 1)], second: [aFact(200 + 3 * DAY, 1)] };
  for (const given of [assignments, assignments.toReversed()]) {
    const rules = rulesFor(given, { submissions });
    expect(daysFor(rules, "first")).toEqual({ kind: "late-days", days: 3 });
    expect(daysFor(rules, "second")).toEqual({ kind: "late-days", days: 1 });
  }
});

test("what came later than the days that were left, and what was no attempt, uses none of them", () => {
  const submissions = {
    first: [aFact(100 + 4 * DAY, 1), aFact(101, 0, { status: "compile-error" })],
  };
  const rules = rulesFor([anAssignment("first", 100), anAssignment("second", 9999)], { submissions });
  expect(daysFor(rules, "second")).toEqual({ kind: "late-days", days: 3 });
});

test("who is excused uses no late day there", () => {
  const submissions = { first: [aFact(101, 1)] };
  const rules = rulesFor([anAssignment("first", 100), anAssignment("second", null)], {
    ...{ submissions, allowances: [allowance({ kind: "exemption" })] },
  });
  expect(rules.get("first")?.isExcused).toBe(true);
  expect(daysFor(rules, "second")).toEqual({ kind: "late-days", days: 3 });
});
