import { beforeAll, beforeEach, expect, test } from "vitest";
import type { Viewer } from "#domain/permissions.ts";
import { copyCourse } from "#server/courses/copy.ts";
import { readCourse, readCourses } from "#server/courses/read.ts";
import { CourseCopy, CourseSettings, JoinCodeBounds } from "#server/courses/schema.ts";
import { archiveCourse, readSettings, reopenCourse, saveSettings } from "#server/courses/settings.ts";
import { createCourse } from "#server/courses/write.ts";
import { database } from "#server/database.ts";
import { loadExercises } from "#server/exercises/load.ts";
import { aCourse, aPerson } from "../support/people.ts";

const NO_SUCH_COURSE = { ok: false, message: "There is no such course of yours." };
const seen = { title: "A course", lateDays: 0 };
let instructor: Viewer;
let assistant: Viewer;
let learner: Viewer;
let observer: Viewer;
let courseId: string;

beforeAll(async () => {
  await loadExercises();
});
beforeEach(async () => {
  instructor = await aPerson({ role: "instructor", name: "Ivy" });
  [assistant, learner, observer] = [await aPerson(), await aPerson(), await aPerson()];
  const people = { instructor: [instructor], assistant: [assistant], learner: [learner], observer: [observer] };
  courseId = (await aCourse(people)).id;
});

const copy = (viewer: Viewer, given = {}) =>
  copyCourse(viewer, { courseId, title: "Next term", shift: 2, unit: "weeks", timeZone: "Europe/Berlin", ...given });
const entries = (id = courseId) => database().auditEntry.findMany({ where: { courseId: id }, orderBy: { id: "asc" } });

test("the settings are for instructors and admins alone", async () => {
  expect(await readSettings(instructor, courseId)).toMatchObject({ title: "A course", lateDays: 0, joined: 0 });
  expect(await readSettings(await aPerson({ role: "admin" }), courseId)).not.toBeNull();
  for (const viewer of [assistant, learner, observer, await aPerson({ role: "instructor" })]) {
    expect(await readSettings(viewer, courseId)).toBeNull();
    for (const answer of [
      saveSettings(viewer, { courseId, title: "Mine", lateDays: 9, seen }),
      archiveCourse(viewer, { courseId }),
      reopenCourse(viewer, { courseId }),
    ])
      expect(await answer).toEqual(NO_SUCH_COURSE);
    expect(await copy({ ...viewer, role: "instructor" })).toEqual(NO_SUCH_COURSE);
  }
  expect(await readCourse(instructor, courseId)).toMatchObject({ title: "A course" });
});

test("title and late days are saved with an entry for what changed, and none for what did not", async () => {
  expect(await saveSettings(instructor, { courseId, title: "Better", lateDays: 0, seen })).toMatchObject({ ok: true });
  const now = { title: "Better", lateDays: 0 };
  expect(await saveSettings(instructor, { courseId, title: "Better", lateDays: 4, seen: now })).toMatchObject({
    ok: true,
  });
  expect(await entries()).toMatchObject([
    { actorId: instructor.id, action: "course-renamed", before: "A course", after: "Better" },
    { actorId: instructor.id, action: "late-days-changed", before: 0, after: 4 },
  ]);
});

test("of two who save at once, the second is told what the first said", async () => {
  const answers = await Promise.all(
    ["One", "Two"].map((title) => saveSettings(instructor, { courseId, title, lateDays: 0, seen })),
  );
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  const refused = answers.find(({ ok }) => !ok);
  expect(refused && !refused.ok && refused.message).toMatch(/in the meantime: the title is “(One|Two)”/);
});

test("a form's numbers are checked at their field", () => {
  for (const lateDays of ["-1", "1.5", "366", "many"])
    expect(CourseSettings.safeParse({ courseId, title: "A", lateDays, seen }).error?.issues[0]?.path).toEqual([
      "lateDays",
    ]);
  expect(JoinCodeBounds.parse({ courseId, seen: null, expiresAt: "", limit: "" })).toMatchObject({
    expiresAt: null,
    limit: null,
  });
  expect(
    JoinCodeBounds.safeParse({ courseId, seen: null, expiresAt: "soon", limit: "0" }).error?.issues.map(
      ({ path }) => path,
    ),
  ).toEqual([["expiresAt"], ["limit"]]);
  expect(
    CourseCopy.safeParse({ courseId, title: "A", shift: "1e9", unit: "weeks", timeZone: "Mars/Base" }).error?.issues,
  ).toHaveLength(2);
});

test("an archived course is read by its members, changed by nobody, listed apart, and opened again", async () => {
  expect(await archiveCourse(instructor, { courseId })).toMatchObject({ ok: true });
  expect(await archiveCourse(instructor, { courseId })).toMatchObject({ ok: true });
  const change = { courseId, title: "Late", lateDays: 1, seen };
  const isArchived = { ok: false, message: expect.stringContaining("is archived") };
  expect(await saveSettings(instructor, change)).toEqual(isArchived);
  expect(await saveSettings(await aPerson({ role: "instructor" }), change)).toEqual(NO_SUCH_COURSE);
  for (const viewer of [assistant, learner, observer]) {
    expect(await reopenCourse(viewer, { courseId })).toEqual(isArchived);
    expect(await readCourses(viewer)).toMatchObject([{ id: courseId, isArchived: true }]);
  }
  expect(await reopenCourse(instructor, { courseId })).toMatchObject({ ok: true });
  expect(await saveSettings(instructor, change)).toMatchObject({ ok: true });
  expect((await entries()).map(({ action }) => action)).toEqual([
    ...["course-archived", "course-reopened", "course-renamed", "late-days-changed"],
  ]);
});

test("a copy has the settings, sections and assignments, later and unpublished, and nothing of the people", async () => {
  const dueAt = new Date("2026-03-22T22:59:00Z");
  const late = { kind: "late-days" };
  const attempts = { attempts: 3, counts: "best", penaltyPercent: 0 };
  const section = await database().section.create({ data: { courseId, name: "Tuesday" } });
  await database().course.update({ where: { id: courseId }, data: { lateDays: 5, riskRules: { idleDays: 3 } } });
  for (const title of ["Week 1", "Week 2"])
    await database().assignment.create({
      data: {
        ...{
          courseId,
          title,
          dueAt,
          late,
          attempts,
          hiddenResults: "after-due",
          showSolutions: true,
          publishedAt: dueAt,
        },
        items: {
          create: [
            { position: 0, choose: 1, points: 2, exercises: { create: [{ slug: "rnn-step", position: 0 }] } },
            {
              position: 1,
              choose: 1,
              points: 3,
              exercises: {
                create: [
                  { slug: "adam-step", position: 0 },
                  { slug: "bottleneck", position: 1 },
                ],
              },
            },
          ],
        },
        allowances: { create: { sectionId: section.id, kind: "exemption", reason: "Ill" } },
        overrides: { create: { userId: learner.id, slug: "rnn-step", share: 1, reason: "Shown in class" } },
      },
    });
  await database().announcement.create({ data: { courseId, title: "Hello", text: "Hello" } });

  const copied = await copy(instructor);
  const id = copied.ok ? copied.value.id : "";
  const made = await database().course.findUniqueOrThrow({
    where: { id },
    include: {
      enrollments: true,
      sections: true,
      announcements: true,
      assignments: {
        include: {
          allowances: true,
          overrides: true,
          items: { include: { exercises: { orderBy: { position: "asc" } } }, orderBy: { position: "asc" } },
        },
        orderBy: { createdAt: "asc" },
      },
    },
  });
  expect(made).toMatchObject({
    title: "Next term",
    lateDays: 5,
    riskRules: { idleDays: 3 },
    copiedFromId: courseId,
    archivedAt: null,
  });
  expect(made.enrollments).toMatchObject([{ userId: instructor.id, role: "instructor" }]);
  expect(made.sections).toMatchObject([{ name: "Tuesday" }]);
  expect(made.announcements).toEqual([]);
  expect(made.assignments.map(({ title }) => title)).toEqual(["Week 1", "Week 2"]);
  expect(made.assignments[0]).toMatchObject({
    // The clocks went forward in between; it stays due a minute before midnight.
    ...{ dueAt: new Date("2026-04-05T21:59:00Z"), opensAt: null, closesAt: null },
    ...{ late, attempts, hiddenResults: "after-due", showSolutions: true, publishedAt: null, revision: 1 },
    ...{ allowances: [], overrides: [] },
    items: [
      { choose: 1, points: 2, exercises: [{ slug: "rnn-step" }] },
      { choose: 1, points: 3, exercises: [{ slug: "adam-step" }, { slug: "bottleneck" }] },
    ],
  });
  const source = await database().course.findUniqueOrThrow({ where: { id: courseId } });
  expect(made.joinCode).not.toBe(source.joinCode);
  expect(await entries(id)).toMatchObject([
    { action: "course-copied", subject: "Next term", after: { from: "A course", shiftedByDays: 14 } },
  ]);
});

test("a copy is made by instructor accounts, also of an archived course, which stays as it is", async () => {
  const { role: _, ...taught } = await aPerson({ role: "learner" });
  await database().enrollment.create({ data: { courseId, userId: taught.id, role: "instructor" } });
  expect(await copy({ ...taught, role: "learner" })).toMatchObject({
    ok: false,
    message: expect.stringContaining("created by instructors"),
  });
  await archiveCourse(instructor, { courseId });
  const copied = await copy(instructor, { shift: -3, unit: "days" });
  expect(copied.ok && (await readSettings(instructor, copied.value.id))).toMatchObject({ isArchived: false });
  expect(await readSettings(instructor, courseId)).toMatchObject({ isArchived: true });
});

test("a course begins its log with its creation", async () => {
  const created = await createCourse(instructor, { title: "Mine" });
  expect(await entries(created.ok ? created.value.id : "")).toMatchObject([
    { action: "course-created", actorId: instructor.id, subject: "Mine" },
  ]);
});
