import { expect, test } from "vitest";
import type { Viewer } from "#domain/permissions.ts";
import { readTaughtAssignment } from "#server/assignments/read.ts";
import { changeAssignment, createAssignment, publishAssignment } from "#server/assignments/write.ts";
import { copyCourse } from "#server/courses/copy.ts";
import { database } from "#server/database.ts";
import { run } from "#server/runs/write.ts";
import { submit } from "#server/submissions/write.ts";
import { moveVersion } from "#server/versions/move.ts";
import { readOwnVersion } from "#server/versions/own.ts";
import { aCourseExercise, TANH } from "../../support/a-course-exercise.ts";
import { aForm } from "../../support/a-form.ts";
import { hoursFromNow } from "../../support/hours.ts";

type Given = { slug: string; pin?: string; title?: string; dueInHours?: number };

const formOf = ({ slug, pin, title = "Week 1", dueInHours = 24 }: Given) =>
  aForm({
    ...{ title, dueAt: hoursFromNow(dueInHours).toISOString(), closesAt: null },
    items: [{ slugs: [slug], choose: 1, points: 10, ...(pin && { pins: { [slug]: pin } }) }],
  });

async function assigned(viewer: Viewer, courseId: string, given: Given): Promise<string> {
  const made = await createAssignment(viewer, { courseId, form: formOf(given) });
  if (!made.ok) throw new Error(made.message);
  await publishAssignment(viewer, { courseId, assignmentId: made.value.id, isPublished: true });
  return made.value.id;
}

test("an assignment that pins a version keeps everybody on it while it is open, and says so", async () => {
  const { slug, courseId, learner, instructor, first, publish } = await aCourseExercise();
  const second = await publish("Second");
  await run(learner, { slug, versionId: second, code: TANH }, "203.0.113.1");
  const id = await assigned(instructor, courseId, { slug, pin: first });
  expect(await readOwnVersion(learner, slug)).toMatchObject({
    ...{ versionId: first, summary: "As it began", newer: null, pinnedBy: { title: "Week 1", courseId, id } },
  });
  // Who teaches has no dates, and sees what whoever begins would get without them.
  expect(await readOwnVersion(instructor, slug)).toMatchObject({ versionId: second, pinnedBy: null });
  expect(await submit(learner, { slug, versionId: second, code: TANH })).toMatchObject({
    ...{
      ok: false,
      message: "“Week 1” asks for another version of this exercise. Reload the page; what you wrote is kept.",
    },
  });
  expect(await submit(learner, { slug, versionId: first, code: TANH })).toMatchObject({ ok: true });
  await database().assignment.update({ where: { id }, data: { dueAt: hoursFromNow(-1) } });
  expect(await readOwnVersion(learner, slug)).toMatchObject({ versionId: second, pinnedBy: null });
});

test("while an assignment pins a version there is no way back from a move, and afterwards there is", async () => {
  const { slug, courseId, learner, instructor, first, publish } = await aCourseExercise();
  await run(learner, { slug, versionId: first, code: TANH }, "203.0.113.1");
  const second = await publish("Second");
  await moveVersion(learner, { slug, versionId: second });
  const id = await assigned(instructor, courseId, { slug, pin: second });
  expect(await readOwnVersion(learner, slug)).toMatchObject({ versionId: second, left: null });
  await database().assignment.update({ where: { id }, data: { dueAt: hoursFromNow(-1) } });
  expect(await readOwnVersion(learner, slug)).toMatchObject({ versionId: second, left: { versionId: first } });
});

test("a pin to the version that the learner is on anyway is nothing to be told", async () => {
  const { slug, courseId, learner, instructor, first } = await aCourseExercise();
  await assigned(instructor, courseId, { slug, pin: first });
  expect(await readOwnVersion(learner, slug)).toMatchObject({ versionId: first, newer: null, pinnedBy: null });
});

test("of two courses of a learner, the assignment that is due first decides", async () => {
  const { slug, courseId, learner, instructor, first, publish } = await aCourseExercise();
  const second = await publish("Second");
  const { courseId: other } = await aCourseExercise();
  await database().enrollment.createMany({
    data: [
      { courseId: other, userId: learner.id, role: "learner" },
      { courseId: other, userId: instructor.id, role: "instructor" },
    ],
  });
  await assigned(instructor, courseId, { slug, pin: first, dueInHours: 48 });
  expect(await readOwnVersion(learner, slug)).toMatchObject({ versionId: first });
  await assigned(instructor, other, { slug, pin: second, dueInHours: 24 });
  expect(await readOwnVersion(learner, slug)).toMatchObject({ versionId: second });
});

test("pins are kept with the assignment and in its copies, and each change of one is in the log", async () => {
  const { slug, courseId, instructor, first, publish } = await aCourseExercise();
  await publish("Second");
  const id = await assigned(instructor, courseId, { slug });
  const change = (revision: number, pin?: string) =>
    changeAssignment(instructor, { courseId, assignmentId: id, revision, form: formOf({ slug, ...(pin && { pin }) }) });
  const stored = async () => (await readTaughtAssignment(instructor, courseId, id))!;
  const { revision, form } = await stored();
  expect(form.items[0]).not.toHaveProperty("pins");
  expect(await change(revision, first)).toMatchObject({ ok: true, value: { status: "saved" } });
  expect((await stored()).form.items[0]).toMatchObject({ pins: { [slug]: first } });
  // The same once more is no change.
  expect(await change(revision + 1, first)).toMatchObject({ ok: true });
  const course = { courseId, title: "Next term", shift: 1, unit: "weeks" as const, timeZone: "UTC" };
  const copied = await copyCourse({ ...instructor, role: "instructor" }, course);
  expect(
    await database().assignedExercise.findMany({
      where: { item: { assignment: { courseId: copied.ok ? copied.value.id : "" } } },
      select: { slug: true, versionId: true },
    }),
  ).toEqual([{ slug, versionId: first }]);
  await change((await stored()).revision);
  const log = await database().auditEntry.findMany({
    where: { courseId, action: "version-pinned" },
    orderBy: { at: "asc" },
  });
  expect(log).toMatchObject([
    {
      subject: expect.stringMatching(/ in Week 1$/),
      before: { version: "follows the newest" },
      after: { version: expect.stringMatching(/^stays with that of .*: As it began$/) },
    },
    { after: { version: "follows the newest" } },
  ]);
});

test.each<[string, (world: { other: string; unpublished: string }) => string]>([
  ["that was never there", () => crypto.randomUUID()],
  ["of another exercise", ({ other }) => other],
  ["that nobody has published", ({ unpublished }) => unpublished],
])("an assignment cannot stay with a version %s", async (_, which) => {
  const { slug, courseId, instructor, first } = await aCourseExercise();
  const { first: other } = await aCourseExercise();
  const { files } = await database().exerciseVersion.findUniqueOrThrow({ where: { id: first } });
  const { id: unpublished } = await database().exerciseVersion.create({
    data: { slug, contentHash: "tried", files: files as object, seeds: ["one"] },
  });
  const form = formOf({ slug, pin: which({ other, unpublished }) });
  expect(await createAssignment(instructor, { courseId, form })).toMatchObject({
    ...{ ok: false, fields: { "items.0": [expect.stringContaining("has no such version")] } },
  });
});
