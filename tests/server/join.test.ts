import { randomBytes } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import type { Viewer } from "#domain/permissions.ts";
import { changePerson } from "#server/courses/change-person.ts";
import { joinCourse } from "#server/courses/join.ts";
import { boundJoinCode, rotateJoinCode, switchOffJoinCode } from "#server/courses/join-code.ts";
import { readCourse, readCourses } from "#server/courses/read.ts";
import { archiveCourse, readSettings } from "#server/courses/settings.ts";
import { database } from "#server/database.ts";
import { aCourse, aPerson } from "../support/people.ts";

const UNKNOWN = { ok: false, message: "There is no course with this code." };
let instructor: Viewer;
let course: { id: string; joinCode: string };

beforeEach(async () => {
  instructor = await aPerson({ role: "instructor" });
  course = await aCourse({ instructor: [instructor] });
});

/** Every joiner from an address of their own, so that no test meets the bound of another. */
const join = (viewer: Viewer, joinCode = course.joinCode, address = randomBytes(8).toString("hex")) =>
  joinCourse(viewer, { joinCode }, address);
const input = () => ({ courseId: course.id, seen: course.joinCode });

test("joining with the code enrols a learner, twice is harmless, and an instructor stays one", async () => {
  const newcomer = await aPerson();
  for (let i = 0; i < 2; i++) expect(await join(newcomer)).toEqual({ ok: true, value: { id: course.id } });
  expect(await readCourses(newcomer)).toMatchObject([{ id: course.id, role: "learner" }]);
  await join(instructor);
  expect(await readCourse(instructor, course.id)).toMatchObject({ role: "instructor" });
  expect(await database().auditEntry.findMany({ where: { courseId: course.id } })).toMatchObject([
    { action: "person-enrolled", actorId: newcomer.id, subject: newcomer.name, after: { role: "learner" } },
  ]);
});

test("a code that was made up, replaced or switched off is answered alike, at its field", async () => {
  const old = course.joinCode;
  const rotated = await rotateJoinCode(instructor, input());
  const answers = [await join(await aPerson(), "AAAA-AAAA"), await join(await aPerson(), old)];
  const present = rotated.ok ? rotated.value.joinCode : "";
  expect(await switchOffJoinCode(instructor, { courseId: course.id, seen: present })).toMatchObject({ ok: true });
  answers.push(await join(await aPerson(), present));
  for (const answer of answers)
    expect(answer).toEqual({ ...UNKNOWN, fields: { joinCode: [expect.stringContaining("Look at the code")] } });
});

test("a thousand guesses get no further than twenty, from one account as from many behind one address", async () => {
  const guesser = await aPerson();
  for (let i = 0; i < 20; i++) expect(await join(guesser, "AAAA-AAAA")).toMatchObject(UNKNOWN);
  expect(await join(guesser)).toMatchObject({ ok: false, message: expect.stringContaining("Too many join codes") });
  expect(await readCourse(guesser, course.id)).toBeNull();

  const guessers = await Promise.all(Array.from({ length: 50 }, () => aPerson()));
  const answers = [];
  for (let i = 0; i < 13; i++)
    answers.push(...(await Promise.all(guessers.map((one) => join(one, "AAAA-AAAA", "192.0.2.77")))));
  expect(answers.filter((answer) => !answer.ok && answer.message.startsWith("Too many"))).toHaveLength(50);
  expect(await join(await aPerson(), course.joinCode, "192.0.2.77")).toMatchObject({ ok: false });
});

test("a code that has expired says so and nothing of its course", async () => {
  const newcomer = await aPerson();
  await database().course.update({ where: { id: course.id }, data: { joinCodeExpiresAt: new Date(Date.now() - 1) } });
  const answer = await join(newcomer);
  expect(answer).toEqual({ ok: false, message: expect.stringContaining("has expired") });
  expect(JSON.stringify(answer)).not.toContain("A course");
  expect(await readCourse(newcomer, course.id)).toBeNull();
});

test("of an archived course the code opens nothing, and its members are told when they change it", async () => {
  const learner = await aPerson();
  await join(learner);
  await archiveCourse(instructor, { courseId: course.id });
  expect(await join(await aPerson())).toEqual({ ok: false, message: expect.stringContaining("is over") });
  expect(await rotateJoinCode(instructor, input())).toMatchObject({ message: expect.stringContaining("is archived") });
  const outsider = await aPerson({ role: "instructor" });
  expect(await rotateJoinCode(outsider, input())).toMatchObject({ message: "There is no such course of yours." });
  expect(await readCourse(learner, course.id)).toMatchObject({ role: "learner" });
});

test("of fifteen who join at once with a code for five, five are in", async () => {
  await boundJoinCode(instructor, { ...input(), expiresAt: null, limit: 5 });
  const people = await Promise.all(Array.from({ length: 15 }, () => aPerson()));
  const answers = await Promise.all(people.map((person) => join(person)));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(5);
  for (const answer of answers) if (!answer.ok) expect(answer.message).toContain("as often as it may be");
  expect(await readSettings(instructor, course.id)).toMatchObject({ joined: 5, joinCodeLimit: 5 });

  const inside = people[answers.findIndex(({ ok }) => ok)]!;
  expect(await join(inside)).toMatchObject({ ok: true });
});

test("the limit counts anew for a new code, which has no expiry that is past", async () => {
  await boundJoinCode(instructor, { ...input(), expiresAt: new Date(Date.now() + 3_600_000), limit: 1 });
  await join(await aPerson());
  await database().course.update({ where: { id: course.id }, data: { joinCodeExpiresAt: new Date(0) } });
  const rotated = await rotateJoinCode(instructor, input());
  const settings = await readSettings(instructor, course.id);
  expect(settings).toMatchObject({ joined: 0, joinCodeLimit: 1, joinCodeExpiresAt: null });
  expect(await join(await aPerson(), rotated.ok ? rotated.value.joinCode : "")).toMatchObject({ ok: true });
});

test("who was removed comes back as a learner with a valid code, whatever they were, and counts once", async () => {
  const person = await aPerson({ name: "Back Again" });
  await boundJoinCode(instructor, { ...input(), expiresAt: null, limit: 1 });
  await join(person);
  const place = { role: "learner" as const, sectionId: null };
  const assistant = { role: "assistant" as const, sectionId: null };
  const change = { courseId: course.id, userId: person.id };
  expect(await changePerson(instructor, { ...change, seen: place, wanted: assistant })).toMatchObject({ ok: true });
  expect(await changePerson(instructor, { ...change, seen: assistant, wanted: null })).toMatchObject({ ok: true });
  expect(await readCourse(person, course.id)).toBeNull();
  expect(await join(person)).toMatchObject({ ok: true });
  expect(await readCourse(person, course.id)).toMatchObject({ role: "learner" });
  expect(await join(await aPerson())).toMatchObject({ ok: false });
});

test("a join code is changed by instructors and admins, and never over a change that was not seen", async () => {
  const [assistant, learner, observer] = [await aPerson(), await aPerson(), await aPerson()];
  course = await aCourse({
    ...{ instructor: [instructor], assistant: [assistant], learner: [learner], observer: [observer] },
  });
  const bounds = { ...input(), expiresAt: null, limit: 3 };
  for (const viewer of [assistant, learner, observer, await aPerson({ role: "instructor" })])
    for (const change of [
      rotateJoinCode(viewer, input()),
      switchOffJoinCode(viewer, input()),
      boundJoinCode(viewer, bounds),
    ])
      expect(await change).toMatchObject({ ok: false, message: "There is no such course of yours." });
  expect(await rotateJoinCode(await aPerson({ role: "admin" }), input())).toMatchObject({ ok: true });
  for (const change of [rotateJoinCode(instructor, input()), boundJoinCode(instructor, bounds)])
    expect(await change).toMatchObject({ ok: false, message: expect.stringContaining("in the meantime") });
});

test("an expiry that is past already is refused at its field", async () => {
  const bounds = { ...input(), expiresAt: new Date(Date.now() - 1), limit: null };
  expect(await boundJoinCode(instructor, bounds)).toMatchObject({
    ok: false,
    fields: { expiresAt: [expect.stringContaining("still to come")] },
  });
});
