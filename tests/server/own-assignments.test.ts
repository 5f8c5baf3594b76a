import { beforeAll, expect, test } from "vitest";
import type { Viewer } from "#domain/permissions.ts";
import { readOwnAssigned } from "#server/assignments/assigned.ts";
import { readDue, readOwnAssignments } from "#server/assignments/own.ts";
import { database } from "#server/database.ts";
import { loadExercises } from "#server/exercises/load.ts";
import { finishGrading } from "#server/grading-work.ts";
import { submit } from "#server/submissions/write.ts";
import { anAssignment } from "../support/an-assignment.ts";
import { aDrawnVariant } from "../support/drawn.ts";
import { hoursFromNow } from "../support/hours.ts";
import { aCourse, aPerson } from "../support/people.ts";
import { aReport } from "../support/reports.ts";

const versions = new Map<string, string>();
const [CODE, BY_HAND] = ["rnn-step", "perplexity-by-hand"];
const LATE_DAYS = { late: { kind: "late-days" } };

beforeAll(async () => {
  await loadExercises();
  for (const { slug, currentVersionId } of await database().exercise.findMany()) versions.set(slug, currentVersionId!);
});

async function handIn(viewer: Viewer, score: number, slug = CODE!): Promise<void> {
  const code = slug === CODE ? "" : JSON.stringify({ loss: "1" });
  const sent = await submit(viewer, { slug, versionId: versions.get(slug)!, code });
  if (!sent.ok) throw new Error(sent.message);
  const { id } = await database().grading.findFirstOrThrow({ where: { submissionId: sent.value.id } });
  await finishGrading(id, aReport({ status: score === 1 ? "passed" : "failed", score }));
}

async function aLearner() {
  const learner = await aPerson();
  return { learner, courseId: (await aCourse({ learner: [learner] })).id };
}

const exercisesOf = async (viewer: Viewer, courseId: string) =>
  (await readOwnAssignments(viewer, courseId))?.assignments.flatMap(({ items }) =>
    items.flatMap(({ exercises }) => exercises),
  );

test("a learner sees what is assigned, what it is worth and why, and nobody else does", async () => {
  const { learner, courseId } = await aLearner();
  await anAssignment(courseId, { slugs: [CODE!, BY_HAND!] });
  await anAssignment(courseId, { title: "Draft", publishedAt: null });
  await handIn(learner, 0.5);
  const own = await readOwnAssignments(learner, courseId);
  expect(own?.assignments).toMatchObject([{ title: "Week 1", points: 5, fullPoints: 20 }]);
  expect(await exercisesOf(learner, courseId)).toMatchObject([
    { slug: CODE, state: "trying", share: 0.5, attempts: 1, explanation: [/only attempt counts/] },
    { slug: BY_HAND, state: "not-started", share: null, attempts: 0 },
  ]);
  expect(await readOwnAssignments(await aPerson({ role: "instructor" }), courseId)).toBeNull();
});

test("practice after the close does not tell what an assignment never tells", async () => {
  const { learner, courseId } = await aLearner();
  const id = await anAssignment(courseId, { hiddenResults: "never" });
  await handIn(learner, 0.5);
  await database().assignment.update({ where: { id }, data: { dueAt: hoursFromNow(-2) } });
  await database().submission.updateMany({ where: { userId: learner.id }, data: { submittedAt: hoursFromNow(-3) } });
  await database().assignment.update({ where: { id }, data: { closesAt: hoursFromNow(-1) } });
  await handIn(learner, 1);
  expect(await exercisesOf(learner, courseId)).toMatchObject([
    { share: null, explanation: [], heldBack: { assignment: "Week 1", until: null } },
  ]);
  expect((await readOwnAssignments(learner, courseId))?.assignments).toMatchObject([{ points: null }]);
});

test("answers by hand have their points at once, whatever is held back of programs", async () => {
  const { learner, courseId } = await aLearner();
  await anAssignment(courseId, { hiddenResults: "never", slugs: [BY_HAND!] });
  await aDrawnVariant(learner, versions.get(BY_HAND!)!);
  await handIn(learner, 0.5, BY_HAND);
  expect(await exercisesOf(learner, courseId)).toMatchObject([{ share: 0.5, heldBack: null }]);
});

test("late days that are left are told where an assignment takes them", async () => {
  const { learner, courseId } = await aLearner();
  await database().course.update({ where: { id: courseId }, data: { lateDays: 3 } });
  const id = await anAssignment(courseId);
  expect((await readOwnAssignments(learner, courseId))?.lateDaysLeft).toBeNull();
  const dates = { dueAt: hoursFromNow(-30), closesAt: hoursFromNow(48) };
  await database().assignment.update({ where: { id }, data: { ...LATE_DAYS, ...dates } });
  expect((await readOwnAssignments(learner, courseId))?.lateDaysLeft).toBe(3);
  await handIn(learner, 1);
  expect((await readOwnAssignments(learner, courseId))?.lateDaysLeft).toBe(1);
});

test("what is due next is what is open and still to come, by the learner's own dates", async () => {
  const { learner, courseId } = await aLearner();
  await anAssignment(courseId, { title: "Later", dueAt: hoursFromNow(30) });
  const past = await anAssignment(courseId, { title: "Past", dueAt: hoursFromNow(-1) });
  await anAssignment(courseId, { title: "Not open", opensAt: hoursFromNow(1) });
  const titles = async () => (await readDue(learner)).map(({ title }) => title);
  expect(await titles()).toEqual(["Later"]);
  const extension = { kind: "extension", userId: learner.id, dueAt: hoursFromNow(5), reason: "ill" };
  await database().allowance.create({ data: { assignmentId: past, ...extension } });
  expect(await titles()).toEqual(["Past", "Later"]);
});

test("the exercise's page knows what an instructor has set in an assignment, unless the results are held back", async () => {
  const { learner, courseId } = await aLearner();
  const assignmentId = await anAssignment(courseId);
  await handIn(learner, 0.5);
  const createdById = (await aPerson({ role: "instructor" })).id;
  const said = { assignmentId, userId: learner.id, slug: CODE!, share: 0.8, reason: "", createdById };
  await database().override.create({ data: said });
  expect(await readOwnAssigned(learner, CODE!)).toMatchObject([{ id: assignmentId, overrides: [{ share: 0.8 }] }]);
  expect(await readOwnAssigned(await aPerson(), CODE!)).toEqual([]);
  await database().assignment.update({ where: { id: assignmentId }, data: { hiddenResults: "never" } });
  expect(await readOwnAssigned(learner, CODE!)).toMatchObject([{ id: assignmentId, overrides: [] }]);
});
