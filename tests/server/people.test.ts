import { beforeEach, expect, test } from "vitest";
import type { Viewer } from "#domain/permissions.ts";
import { changePerson } from "#server/courses/change-person.ts";
import { readPeople } from "#server/courses/people.ts";
import { readCourse } from "#server/courses/read.ts";
import { PeopleQuery } from "#server/courses/schema.ts";
import { createSection, deleteSection, renameSection } from "#server/courses/sections.ts";
import { archiveCourse } from "#server/courses/settings.ts";
import { database } from "#server/database.ts";
import { aCourse, aPerson } from "../support/people.ts";

const NO_SUCH_COURSE = { ok: false, message: "There is no such course of yours." };
const learnerPlace = { role: "learner" as const, sectionId: null };
const instructorPlace = { role: "instructor" as const, sectionId: null };

let people: { instructor: Viewer; assistant: Viewer; learner: Viewer; observer: Viewer };
let courseId: string;

beforeEach(async () => {
  people = {
    instructor: await aPerson({ role: "instructor", name: "Ivy" }),
    assistant: await aPerson({ name: "Alan" }),
    learner: await aPerson({ name: "Leo" }),
    observer: await aPerson({ name: "Olga" }),
  };
  courseId = (await aCourse(Object.fromEntries(Object.entries(people).map(([role, one]) => [role, [one]])))).id;
});

const query = (given: Record<string, unknown> = {}) => PeopleQuery.parse(given);
const change = (
  viewer: Viewer,
  person: Viewer,
  { seen = learnerPlace, wanted }: Partial<Parameters<typeof changePerson>[1]>,
) => changePerson(viewer, { courseId, userId: person.id, seen, wanted: wanted ?? null });
const actions = async () =>
  (await database().auditEntry.findMany({ where: { courseId }, orderBy: { id: "asc" } })).map(
    ({ action, subject, before, after }) => ({ action, subject, before, after }),
  );

test("the people of a course are for those who teach it, and the doors of change for instructors", async () => {
  expect(await readPeople(people.instructor, courseId, query())).toMatchObject({
    mayEdit: true,
    enrolled: { total: 4 },
  });
  expect(await readPeople(people.assistant, courseId, query())).toMatchObject({
    mayEdit: false,
    enrolled: { total: 4 },
  });
  expect(await readPeople(await aPerson({ role: "admin" }), courseId, query())).toMatchObject({ mayEdit: true });
  for (const viewer of [people.learner, people.observer, await aPerson({ role: "instructor" })])
    expect(await readPeople(viewer, courseId, query())).toBeNull();
  expect(await readPeople(people.instructor, "not a uuid", query())).toBeNull();
});

test("nobody but an instructor or an admin changes people and sections, also not their own", async () => {
  const other = await aPerson({ role: "instructor" });
  await aCourse({ instructor: [other] });
  const section = await createSection(people.instructor, { courseId, name: "Tuesday" });
  const sectionId = section.ok ? section.value.id : "";
  for (const viewer of [people.assistant, people.learner, people.observer, other])
    for (const answer of [
      change(viewer, people.learner, { wanted: null }),
      change(viewer, viewer, { wanted: instructorPlace }),
      change(viewer, people.instructor, { seen: instructorPlace, wanted: null }),
      createSection(viewer, { courseId, name: "Mine" }),
      renameSection(viewer, { courseId, sectionId, seen: "Tuesday", name: "Mine" }),
      deleteSection(viewer, { courseId, sectionId }),
    ])
      expect(await answer).toEqual(NO_SUCH_COURSE);
  expect(await change(await aPerson({ role: "admin" }), people.learner, { wanted: instructorPlace })).toMatchObject({
    ok: true,
  });
});

test("a role, a section, a removal and the way back are kept and written into the log", async () => {
  const { instructor, learner } = people;
  const section = await createSection(instructor, { courseId, name: "Tuesday" });
  const sectionId = section.ok ? section.value.id : "";
  const assistantThere = { role: "assistant" as const, sectionId };
  expect(await change(instructor, learner, { wanted: assistantThere })).toMatchObject({ ok: true });
  expect(await change(instructor, learner, { seen: assistantThere, wanted: null })).toMatchObject({ ok: true });
  expect(await readCourse(learner, courseId)).toBeNull();
  expect(await readPeople(instructor, courseId, query())).toMatchObject({
    enrolled: { total: 3 },
    removed: { total: 1, shown: [{ id: learner.id, section: "Tuesday" }] },
  });
  expect(
    await changePerson(instructor, { courseId, userId: learner.id, seen: null, wanted: learnerPlace }),
  ).toMatchObject({ ok: true });
  expect(await readCourse(learner, courseId)).toMatchObject({ role: "learner" });
  expect(await actions()).toEqual([
    { action: "section-created", subject: "Tuesday", before: null, after: null },
    { action: "role-changed", subject: "Leo", before: "learner", after: "assistant" },
    { action: "section-changed", subject: "Leo", before: "none", after: "Tuesday" },
    { action: "person-removed", subject: "Leo", before: { role: "assistant", section: "Tuesday" }, after: null },
    { action: "person-enrolled", subject: "Leo", before: null, after: { role: "learner", section: null } },
  ]);
});

test("of two instructors who remove each other at once, one stays", async () => {
  const second = await aPerson({ name: "Second" });
  await database().enrollment.create({ data: { courseId, userId: second.id, role: "instructor" } });
  const remove = (viewer: Viewer, person: Viewer) => change(viewer, person, { seen: instructorPlace, wanted: null });
  const answers = await Promise.all([remove(people.instructor, second), remove(second, people.instructor)]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await database().enrollment.count({ where: { courseId, role: "instructor", removedAt: null } })).toBe(1);
});

test("the last instructor is neither removed nor made less, by an admin either", async () => {
  for (const viewer of [people.instructor, await aPerson({ role: "admin" })])
    for (const wanted of [null, learnerPlace])
      expect(
        await changePerson(viewer, { courseId, userId: people.instructor.id, seen: instructorPlace, wanted }),
      ).toMatchObject({
        ok: false,
        message: expect.stringContaining("only instructor"),
      });
});

test("a change to somebody who was changed in the meantime is refused and says what they are now", async () => {
  const { instructor, learner } = people;
  await change(instructor, learner, { wanted: { role: "observer", sectionId: null } });
  expect(await change(instructor, learner, { wanted: null })).toEqual({
    ok: false,
    message: "Leo was changed in the meantime, and is now observer. Look again.",
  });
});

test("a stranger and a section of another course are refused", async () => {
  const { instructor, learner } = people;
  expect(await change(instructor, await aPerson(), { wanted: learnerPlace })).toMatchObject({
    message: "There is no such person in this course.",
  });
  const elsewhere = await aCourse({ instructor: [instructor] });
  const section = await createSection(instructor, { courseId: elsewhere.id, name: "There" });
  const sectionId = section.ok ? section.value.id : "";
  expect(await change(instructor, learner, { wanted: { role: "learner", sectionId } })).toMatchObject({ ok: false });
  expect(await deleteSection(instructor, { courseId, sectionId })).toMatchObject({ ok: false });
});

test("a section's name is its own, whatever the capitals, and its people stay when it is deleted", async () => {
  const { instructor, learner } = people;
  const made = await createSection(instructor, { courseId, name: "Tuesday" });
  const sectionId = made.ok ? made.value.id : "";
  expect(await createSection(instructor, { courseId, name: "TUESDAY" })).toMatchObject({
    ok: false,
    fields: { name: [expect.any(String)] },
  });
  await change(instructor, learner, { wanted: { role: "learner", sectionId } });
  const rename = { courseId, sectionId, seen: "Tuesday", name: "Friday" };
  expect(await renameSection(instructor, rename)).toMatchObject({ ok: true });
  expect(await renameSection(instructor, rename)).toMatchObject({
    ok: false,
    message: expect.stringContaining("“Friday” in the meantime"),
  });
  expect(await deleteSection(instructor, { courseId, sectionId })).toMatchObject({ ok: true });
  expect(await deleteSection(instructor, { courseId, sectionId })).toMatchObject({ ok: false });
  expect(await readPeople(instructor, courseId, query({ q: "leo" }))).toMatchObject({
    enrolled: { total: 1, shown: [{ name: "Leo", section: null }] },
    sections: [],
  });
});

test("a section with an extension is not deleted until that is withdrawn", async () => {
  const { instructor } = people;
  const made = await createSection(instructor, { courseId, name: "Tuesday" });
  const sectionId = made.ok ? made.value.id : "";
  const assignment = await database().assignment.create({
    data: { courseId, title: "Week 1", late: { kind: "hard-close" } },
  });
  const allowance = await database().allowance.create({
    data: { assignmentId: assignment.id, sectionId, kind: "extension", reason: "A fire drill" },
  });
  expect(await deleteSection(instructor, { courseId, sectionId })).toMatchObject({
    ok: false,
    message: expect.stringContaining("an extension"),
  });
  await database().allowance.update({ where: { id: allowance.id }, data: { withdrawnAt: new Date() } });
  expect(await deleteSection(instructor, { courseId, sectionId })).toMatchObject({ ok: true });
});

test("the people are found by name, address, role and section, and what makes no sense in an address is left out", async () => {
  const { instructor, learner } = people;
  const found = async (given: Record<string, unknown>) =>
    (await readPeople(instructor, courseId, query(given)))?.enrolled.shown.map(({ name }) => name);
  expect(await found({})).toEqual(["Alan", "Ivy", "Leo", "Olga"]);
  expect(await found({ q: learner.email.toUpperCase() })).toEqual(["Leo"]);
  expect(await found({ role: "assistant" })).toEqual(["Alan"]);
  expect(await found({ section: "none", role: "learner" })).toEqual(["Leo"]);
  expect(await found({ role: "king", section: "x", page: "-1" })).toHaveLength(4);
  expect(await found({ page: "9999" })).toHaveLength(4);
});

test("in an archived course nobody is changed, and everybody is still seen", async () => {
  const { instructor, learner, assistant } = people;
  await archiveCourse(instructor, { courseId });
  const answer = { ok: false, message: expect.stringContaining("is archived") };
  expect(await change(instructor, learner, { wanted: null })).toEqual(answer);
  expect(await createSection(instructor, { courseId, name: "Late" })).toEqual(answer);
  expect(await change(await aPerson({ role: "instructor" }), learner, { wanted: null })).toEqual(NO_SUCH_COURSE);
  expect(await readPeople(assistant, courseId, query())).toMatchObject({ enrolled: { total: 4 }, mayEdit: false });
});
