import { beforeAll, expect, test } from "vitest";
import type { Viewer } from "#domain/permissions.ts";
import { makeAllowance, withdrawAllowance } from "#server/assignments/allowances.ts";
import { readAllowable, readAssignments, readTaughtAssignment } from "#server/assignments/read.ts";
import { changeAssignment, createAssignment, deleteAssignment, publishAssignment } from "#server/assignments/write.ts";
import { database } from "#server/database.ts";
import { submit } from "#server/submissions/write.ts";
import { aForm } from "../support/a-form.ts";
import { anAssignment } from "../support/an-assignment.ts";
import { hoursFromNow } from "../support/hours.ts";
import { aCourse, aPerson } from "../support/people.ts";
import { loadRnnStep } from "../support/submissions.ts";

let versionId: string;
beforeAll(async () => {
  versionId = await loadRnnStep();
});

async function aClass() {
  const [instructor, assistant, learner, observer] = [
    await aPerson(),
    await aPerson(),
    await aPerson(),
    await aPerson(),
  ];
  const people = { instructor: [instructor], assistant: [assistant], learner: [learner], observer: [observer] };
  return { instructor, assistant, learner, observer, courseId: (await aCourse(people)).id };
}

async function created(viewer: Viewer, courseId: string, given = {}): Promise<string> {
  const result = await createAssignment(viewer, { courseId, form: aForm(given) });
  if (!result.ok) throw new Error(result.message);
  return result.value.id;
}

const auditOf = (courseId: string) =>
  database().auditEntry.findMany({ where: { courseId }, orderBy: [{ at: "asc" }, { id: "asc" }] });
const noticesOf = ({ id: userId }: Viewer) =>
  database().notification.findMany({ where: { userId }, orderBy: { createdAt: "asc" } });
const handIn = (viewer: Viewer) => submit(viewer, { slug: "rnn-step", versionId, code: "" });

test("an assignment is there for learners once it is published, and they are told then", async () => {
  const { instructor, assistant, learner, observer, courseId } = await aClass();
  const pool = { slugs: ["gru-cell", "softmax", "encoder"], choose: 2, points: 4 };
  const id = await created(instructor, courseId, { items: [...aForm().items, pool] });
  const titles = async (viewer: Viewer) => (await readAssignments(viewer, courseId))?.map(({ title }) => title);
  expect([await titles(instructor), await titles(assistant)]).toEqual([["Week 1"], ["Week 1"]]);
  expect([await titles(learner), await titles(observer), await titles(await aPerson())]).toEqual([[], [], undefined]);

  await publishAssignment(instructor, { courseId, assignmentId: id, isPublished: true });
  expect([await titles(learner), await titles(observer)]).toEqual([["Week 1"], ["Week 1"]]);
  expect(await noticesOf(learner)).toMatchObject([{ kind: "dates", href: `/courses/${courseId}/assignments/${id}` }]);
  expect(await readTaughtAssignment(assistant, courseId, id)).toMatchObject({
    ...{ isPublished: true, mayEdit: false, form: { items: [{ slugs: ["rnn-step"] }, pool] } },
  });
  expect(await readTaughtAssignment(learner, courseId, id)).toBeNull();
  expect((await auditOf(courseId)).map(({ action }) => action)).toEqual(["assignment-created", "assignment-published"]);
});

test("what is wrong is told at its field, and nothing is stored", async () => {
  const { instructor, courseId } = await aClass();
  const form = aForm({ items: [{ slugs: [], choose: 1, points: 1 }], dueAt: hoursFromNow(-30).toISOString() });
  expect(await createAssignment(instructor, { courseId, form })).toMatchObject({
    ...{ ok: false, fields: { "items.0": [/empty/], dueAt: expect.any(Array) } },
  });
  expect(await readAssignments(instructor, courseId)).toEqual([]);
});

test("of two editors the later one is shown what the other changed, and nothing is lost", async () => {
  const { instructor, courseId } = await aClass();
  const assignmentId = await created(instructor, courseId);
  const change = (form: object, revision: number) =>
    changeAssignment(instructor, { courseId, assignmentId, revision, form: aForm(form) });
  const both = await Promise.all([change({ title: "One" }, 1), change({ title: "Two" }, 1)]);
  const [saved, stale] = both.toSorted((a) => (a.ok && a.value.status === "saved" ? -1 : 1));
  expect(saved).toMatchObject({ ok: true, value: { status: "saved", revision: 2 } });
  const stored = (await readTaughtAssignment(instructor, courseId, assignmentId))!.form;
  expect(stale).toEqual({ ok: true, value: { status: "stale", revision: 2, theirs: stored } });
  expect(await change({ title: "Three" }, 2)).toMatchObject({ ok: true, value: { status: "saved", revision: 3 } });
});

test("other dates are told to learners, kept in the log and in the scores; extensions stay and are reported", async () => {
  const { instructor, learner, courseId } = await aClass();
  const assignmentId = await created(instructor, courseId);
  await publishAssignment(instructor, { courseId, assignmentId, isPublished: true });
  expect(await handIn(learner)).toMatchObject({ ok: true });
  const allowed = { courseId, assignmentId, whom: `learner:${learner.id}`, kind: "extension", closesAt: null } as const;
  expect(await makeAllowance(instructor, { ...allowed, dueAt: hoursFromNow(30), reason: "ill" })).toMatchObject({
    ok: true,
  });

  const form = aForm({ dueAt: hoursFromNow(40).toISOString() });
  await changeAssignment(instructor, { courseId, assignmentId, revision: 2, form });
  const seen = await readTaughtAssignment(instructor, courseId, assignmentId);
  expect(seen?.allowances).toMatchObject([{ reason: "ill", conflicts: [/no later than the due date/] }]);
  expect((await noticesOf(learner)).at(-1)).toMatchObject({ kind: "dates", title: /dates of “Week 1” have changed/ });
  expect((await auditOf(courseId)).at(-1)).toMatchObject({
    ...{ action: "assignment-changed", actorId: instructor.id, after: { dueAt: form.dueAt } },
  });
});

test("a date that moves moves the scores that hang on it", async () => {
  const { instructor, learner, courseId } = await aClass();
  const assignmentId = await created(instructor, courseId);
  await publishAssignment(instructor, { courseId, assignmentId, isPublished: true });
  await handIn(learner);
  const attempts = async () => (await database().assignmentScore.findFirst({ where: { assignmentId } }))?.attempts;
  expect(await attempts()).toBe(1);
  const form = aForm({ opensAt: hoursFromNow(1).toISOString() });
  await changeAssignment(instructor, { courseId, assignmentId, revision: 2, form });
  expect(await attempts()).toBe(0);
});

test("an extension in the past, or not later than the due date, is refused with words; a good one is told, logged and withdrawn", async () => {
  const { instructor, learner, courseId } = await aClass();
  const section = await database().section.create({ data: { courseId, name: "A" } });
  await database().enrollment.updateMany({ where: { courseId, userId: learner.id }, data: { sectionId: section.id } });
  const assignmentId = await anAssignment(courseId, { dueAt: hoursFromNow(24) });
  const allow = (hours: number, whom = `section:${section.id}`) =>
    makeAllowance(instructor, {
      ...{ courseId, assignmentId, whom: whom as `section:${string}`, kind: "extension", closesAt: null },
      ...{ dueAt: hoursFromNow(hours), reason: "A strike" },
    });
  expect(await allow(-1)).toMatchObject({ ok: false, fields: { dueAt: [/has passed/] } });
  expect(await allow(23)).toMatchObject({ ok: false, fields: { dueAt: [/no later than/] } });
  const stranger = await aPerson();
  expect(await allow(30, `learner:${stranger.id}`)).toMatchObject({ ok: false, fields: { whom: ["Choose again."] } });
  const allowed = await allow(30);
  if (!allowed.ok) throw new Error(allowed.message);
  expect(await noticesOf(learner)).toMatchObject([{ title: "You have more time for “Week 1”" }]);
  await withdrawAllowance(instructor, { courseId, allowanceId: allowed.value.id });
  await withdrawAllowance(instructor, { courseId, allowanceId: allowed.value.id });
  expect((await auditOf(courseId)).map(({ action, subject, reason }) => [action, subject, reason])).toEqual([
    ["allowance-made", "section A in Week 1", "A strike"],
    ["allowance-withdrawn", "section A in Week 1", "A strike"],
  ]);
  expect(await noticesOf(learner)).toHaveLength(2);
});

test("an assignment is deleted only while nothing was handed in for it, also after it was taken back", async () => {
  const { instructor, learner, courseId } = await aClass();
  await handIn(learner);
  const [used, unused] = [
    await created(instructor, courseId),
    await created(instructor, courseId, { title: "Week 2" }),
  ];
  await publishAssignment(instructor, { courseId, assignmentId: used, isPublished: true });
  await handIn(learner);
  await publishAssignment(instructor, { courseId, assignmentId: used, isPublished: false });
  expect(await database().assignmentScore.count({ where: { assignmentId: used } })).toBe(0);
  expect(await deleteAssignment(instructor, { courseId, assignmentId: used })).toMatchObject({ ok: false });
  expect(await deleteAssignment(instructor, { courseId, assignmentId: unused })).toEqual({ ok: true, value: null });
  expect((await readAssignments(instructor, courseId))?.map(({ id }) => id)).toEqual([used]);
  expect((await auditOf(courseId)).at(-1)).toMatchObject({ action: "assignment-deleted", subject: "Week 2" });
});

test("only instructors of the course change assignments, and an archived course stays as it is", async () => {
  const { instructor, assistant, learner, observer, courseId } = await aClass();
  const assignmentId = await created(instructor, courseId);
  const elsewhere = await aClass();
  const attempts = (viewer: Viewer) => [
    createAssignment(viewer, { courseId, form: aForm() }),
    changeAssignment(viewer, { courseId, assignmentId, revision: 1, form: aForm({ title: "No" }) }),
    publishAssignment(viewer, { courseId, assignmentId, isPublished: true }),
    deleteAssignment(viewer, { courseId, assignmentId }),
    makeAllowance(viewer, {
      ...{ courseId, assignmentId, whom: `learner:${learner.id}`, kind: "exemption", dueAt: null, closesAt: null },
      reason: "no",
    }),
    withdrawAllowance(viewer, { courseId, allowanceId: crypto.randomUUID() }),
  ];
  for (const viewer of [assistant, learner, observer, elsewhere.instructor])
    for (const result of await Promise.all(attempts(viewer)))
      expect(result).toEqual({ ok: false, message: "There is no such course of yours." });
  expect(await readAllowable(assistant, courseId)).toEqual({ learners: [], sections: [] });
  await database().course.update({ where: { id: courseId }, data: { archivedAt: new Date() } });
  for (const result of await Promise.all(attempts(instructor))) expect(result).toMatchObject({ ok: false });
  expect(await readTaughtAssignment(instructor, courseId, assignmentId)).toMatchObject({ revision: 1, mayEdit: false });
  const own = { courseId: elsewhere.courseId, assignmentId };
  expect(await deleteAssignment(elsewhere.instructor, own)).toMatchObject({ message: /no such assignment/ });
});
