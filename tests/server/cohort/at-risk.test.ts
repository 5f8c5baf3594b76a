import { beforeAll, beforeEach, expect, test } from "vitest";
import { DEFAULT_RISK_RULES, type RiskRules } from "#domain/cohort/at-risk.ts";
import type { Viewer } from "#domain/permissions.ts";
import { readAtRisk } from "#server/cohort/at-risk.ts";
import { RiskRulesChange } from "#server/cohort/schema.ts";
import { changeRiskRules } from "#server/cohort/write.ts";
import { database } from "#server/database.ts";
import { loadExercises } from "#server/exercises/load.ts";
import { anAssignment, aStanding } from "../../support/cohort.ts";
import { aCourse, aPerson } from "../../support/people.ts";

const [FIRST, SECOND] = ["gru-cell", "rnn-step"] as const;
const DAY_MS = 86_400_000;
const daysAgo = (days: number) => new Date(Date.now() - days * DAY_MS);
const OFF: RiskRules = { inactiveDays: null, failedInARow: null, belowPercent: null };
let instructor: Viewer;
let observer: Viewer;
let learners: Viewer[];
let courseId: string;

beforeAll(async () => {
  await loadExercises();
});
beforeEach(async () => {
  [instructor, observer] = [await aPerson({ role: "instructor" }), await aPerson()];
  learners = [await aPerson({ name: "Ada" }), await aPerson({ name: "Bob" })];
  ({ id: courseId } = await aCourse({ instructor: [instructor], observer: [observer], learner: learners }));
  await database().enrollment.updateMany({ where: { courseId }, data: { createdAt: daysAgo(30) } });
});

async function reasons(rules: Partial<RiskRules>): Promise<Record<string, string[]>> {
  await database().course.update({ where: { id: courseId }, data: { riskRules: { ...OFF, ...rules } } });
  const risk = await readAtRisk(instructor, courseId);
  return Object.fromEntries(risk!.atRisk!.map((one) => [one.name, one.reasons]));
}

const score = (assignmentId: string, { id: userId }: Viewer, slug: string, share: number) =>
  database().assignmentScore.create({
    data: {
      ...{ assignmentId, userId, slug, share, computed: share, attempts: 1 },
      ...{ daysLate: 0, isOverridden: false, isExcused: false },
    },
  });

test("the last active minute counts, whatever was done in it", async () => {
  await database().activeMinute.create({ data: { userId: learners[0]!.id, slug: FIRST, minute: daysAgo(2) } });
  expect(await reasons({ inactiveDays: 10 })).toEqual({ Bob: ["Has done nothing since joining, 30 days ago."] });
});

test("the unsolved exercise with most attempts in a row is named", async () => {
  await aStanding(learners[0]!, FIRST, { state: "stuck", failedInARow: 6 });
  await aStanding(learners[0]!, SECOND, { state: "stuck", failedInARow: 9 });
  await aStanding(learners[1]!, FIRST, { state: "solved", failedInARow: 0 });
  expect(await reasons({ failedInARow: 6 })).toEqual({
    Ada: [expect.stringMatching(/^9 attempts in a row got no further in /)],
  });
});

test("the total share is over what is past due, the best of each item, and what is missing is worth nothing", async () => {
  const past = await anAssignment(courseId, [FIRST, SECOND], { dueAt: daysAgo(1) });
  const future = await anAssignment(courseId, [FIRST], { title: "Later", dueAt: daysAgo(-1) });
  await score(past, learners[0]!, FIRST, 0.9);
  await score(future, learners[0]!, FIRST, 0.1);
  expect(await reasons({ belowPercent: 46 })).toEqual({
    Ada: ["Has 45 % of the points that are past due."],
    Bob: ["Has 0 % of the points that are past due."],
  });
  expect(await reasons({ belowPercent: 45 })).toEqual({ Bob: ["Has 0 % of the points that are past due."] });
});

test("of a pool only the best count, and full marks are those of as many", async () => {
  const id = await anAssignment(courseId, [], { dueAt: daysAgo(1) });
  await database().assignmentItem.create({
    data: {
      ...{ assignmentId: id, position: 0, choose: 1, points: 10 },
      exercises: { create: [FIRST, SECOND].map((slug, position) => ({ slug, position })) },
    },
  });
  await score(id, learners[0]!, FIRST, 0.2);
  await score(id, learners[0]!, SECOND, 0.7);
  await score(id, learners[1]!, SECOND, 1);
  expect(await reasons({ belowPercent: 80 })).toEqual({ Ada: ["Has 70 % of the points that are past due."] });
});

test("what is excused, or due later for a learner, is left out", async () => {
  const id = await anAssignment(courseId, [FIRST], { dueAt: daysAgo(1) });
  const allow = (viewer: Viewer, kind: string, dueAt: Date | null) =>
    database().allowance.create({ data: { assignmentId: id, userId: viewer.id, kind, dueAt, reason: "Ill" } });
  const exemption = await allow(learners[0]!, "exemption", null);
  await allow(learners[1]!, "extension", daysAgo(-3));
  expect(await reasons({ belowPercent: 50 })).toEqual({});
  await database().allowance.update({ where: { id: exemption.id }, data: { withdrawnAt: new Date() } });
  expect(Object.keys(await reasons({ belowPercent: 50 }))).toEqual(["Ada"]);
});

test("an observer sees how many are at risk and by which rules, and nobody's name; others see nothing", async () => {
  await database().course.update({ where: { id: courseId }, data: { riskRules: { ...OFF, inactiveDays: 10 } } });
  expect(await readAtRisk(observer, courseId)).toMatchObject({ count: 2, learners: 2, atRisk: null, mayChange: false });
  expect(await readAtRisk(learners[0]!, courseId)).toBeNull();
  expect(await readAtRisk(await aPerson({ role: "instructor" }), courseId)).toBeNull();
});

const NEW = { ...OFF, inactiveDays: 3 };

test("an instructor changes the rules, which is in the log with what they were", async () => {
  const change = { courseId, seen: DEFAULT_RISK_RULES, rules: NEW };
  expect(await changeRiskRules(instructor, change)).toEqual({ ok: true, value: null });
  expect((await readAtRisk(instructor, courseId))?.rules).toEqual(NEW);
  expect(await database().auditEntry.findMany({ where: { courseId } })).toMatchObject([
    { action: "risk-rules-changed", actorId: instructor.id, before: DEFAULT_RISK_RULES, after: NEW },
  ]);
});

test("a form that somebody else was faster with is refused, and nothing is changed", async () => {
  const mine = { courseId, seen: DEFAULT_RISK_RULES, rules: { ...OFF, belowPercent: 20 } };
  const both = await Promise.all([
    changeRiskRules(instructor, { courseId, seen: DEFAULT_RISK_RULES, rules: NEW }),
    changeRiskRules(instructor, mine),
  ]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(both.find(({ ok }) => !ok)).toMatchObject({ message: expect.stringContaining("in the meantime") });
  expect(await database().auditEntry.count({ where: { courseId } })).toBe(1);
});

test("saving what is there already leaves nothing in the log; others may not change the rules", async () => {
  const same = { courseId, seen: DEFAULT_RISK_RULES, rules: DEFAULT_RISK_RULES };
  expect(await changeRiskRules(instructor, same)).toMatchObject({ ok: true });
  for (const viewer of [observer, learners[0]!, await aPerson({ role: "instructor" })])
    expect(await changeRiskRules(viewer, { ...same, rules: NEW })).toMatchObject({ ok: false });
  expect(await database().auditEntry.count({ where: { courseId } })).toBe(0);
});

test("an empty field switches a rule off, and what is no number is refused at its field", () => {
  const form = { courseId: crypto.randomUUID(), seen: DEFAULT_RISK_RULES, inactiveDays: "", failedInARow: "4" };
  expect(RiskRulesChange.safeParse({ ...form, belowPercent: "60" }).data?.rules).toEqual({
    ...{ inactiveDays: null, failedInARow: 4, belowPercent: 60 },
  });
  for (const belowPercent of ["0", "101", "1.5", "half"]) {
    const { error } = RiskRulesChange.safeParse({ ...form, belowPercent });
    expect(error?.issues).toMatchObject([{ path: ["belowPercent"], message: expect.stringContaining("1 to 100") }]);
  }
});
