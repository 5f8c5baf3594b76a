import { beforeAll, expect, test } from "vitest";
import { countStates } from "#domain/cohort/heat-map.ts";
import type { Viewer } from "#domain/permissions.ts";
import { readHeatMap } from "#server/cohort/heat-map.ts";
import { inviteToCourse } from "#server/courses/invitations.ts";
import { readCourse } from "#server/courses/read.ts";
import { createCourse } from "#server/courses/write.ts";
import { database } from "#server/database.ts";
import { loadExercises } from "#server/exercises/load.ts";
import { finishGrading } from "#server/grading-work.ts";
import { submit } from "#server/submissions/write.ts";
import { aCourse, aPerson } from "../support/people.ts";
import { aReport } from "../support/reports.ts";

let instructor: Viewer;
let learner: Viewer;
let course: { id: string; joinCode: string };

beforeAll(async () => {
  await loadExercises();
  [instructor, learner] = [await aPerson({ role: "instructor" }), await aPerson({ name: "Leo" })];
  course = await aCourse({ instructor: [instructor], learner: [learner] });
});

test("a course is seen by its members and by admins, its join code only by those who teach it", async () => {
  expect(await readCourse(instructor, course.id)).toMatchObject({ role: "instructor", joinCode: course.joinCode });
  expect(await readCourse(learner, course.id)).toMatchObject({ role: "learner", joinCode: null });
  expect(await readCourse(await aPerson({ role: "admin" }), course.id)).toMatchObject({
    role: null,
    joinCode: course.joinCode,
  });
  expect(await readCourse(await aPerson({ role: "instructor" }), course.id)).toBeNull();
  expect(await readCourse(learner, "not a uuid")).toBeNull();
});

test("the cohort is for those who teach it", async () => {
  expect((await readHeatMap(instructor, course.id))?.rows.map(({ learner: one }) => one?.name)).toEqual(["Leo"]);
  expect(await readHeatMap(learner, course.id)).toBeNull();
  expect(await readHeatMap(await aPerson({ role: "instructor" }), course.id)).toBeNull();
});

test("the cohort shows where each learner is with each exercise", async () => {
  const { currentVersionId } = await database().exercise.findUniqueOrThrow({ where: { slug: "rnn-step" } });
  for (const [status, score] of [
    ["failed", 0.25],
    ["failed", 0.75],
    ["runtime-error", 0],
  ] as const) {
    const result = await submit(learner, { slug: "rnn-step", versionId: currentVersionId!, code: "" });
    const submissionId = result.ok ? result.value.id : "";
    const grading = await database().grading.findFirstOrThrow({ where: { submissionId } });
    await finishGrading(grading.id, aReport({ status, score }));
  }
  const cohort = await readHeatMap(instructor, course.id);
  expect(cohort?.exercises.map(({ slug }) => slug)).toContain("rnn-step");
  expect(countStates(cohort!.rows[0]!.marks)).toMatchObject({ trying: 1, stuck: 0, solved: 0 });
});

test("a course is created by an instructor account and not by a learner's", async () => {
  expect(await createCourse(learner, { title: "Mine" })).toMatchObject({ ok: false });
  const created = await createCourse(instructor, { title: "Mine" });
  expect(created.ok && (await readCourse(instructor, created.value.id))).toMatchObject({
    title: "Mine",
    role: "instructor",
  });
});

test("an invitation is made by those who teach the course", async () => {
  expect(await inviteToCourse(instructor, { courseId: course.id })).toMatchObject({ ok: true });
  for (const viewer of [learner, await aPerson({ role: "instructor" })])
    expect(await inviteToCourse(viewer, { courseId: course.id })).toMatchObject({ ok: false });
});
