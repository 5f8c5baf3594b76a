import { beforeEach, expect, test } from "vitest";
import type { Viewer } from "#domain/permissions.ts";
import { ENTRIES_ON_A_PAGE, readLog } from "#server/audit/read.ts";
import { LogQuery } from "#server/audit/schema.ts";
import { recordAudit } from "#server/audit/write.ts";
import { database } from "#server/database.ts";
import { aCourse, aPerson } from "../support/people.ts";

let instructor: Viewer;
let courseId: string;
let people: Viewer[];

beforeEach(async () => {
  instructor = await aPerson({ role: "instructor", name: "Ivy" });
  const [assistant, learner, observer] = [await aPerson(), await aPerson(), await aPerson()];
  people = [assistant, learner, observer];
  courseId = (
    await aCourse({ ...{ instructor: [instructor], assistant: [assistant], learner: [learner], observer: [observer] } })
  ).id;
});

const query = (given: Record<string, unknown> = {}) => LogQuery.parse(given);
const record = (subject: string, actor: Viewer | null = instructor, action = "course-renamed" as const) =>
  recordAudit(database(), actor, [{ courseId, action, subject, before: "a", after: { b: null }, reason: "why" }]);

test("the log is for instructors and admins, of their own course", async () => {
  await record("One");
  expect(await readLog(instructor, courseId, query())).toMatchObject({
    entries: [{ by: "Ivy", action: "course-renamed", subject: "One", before: "a", after: { b: null }, reason: "why" }],
    people: [{ name: "Ivy" }],
    older: null,
  });
  expect((await readLog(await aPerson({ role: "admin" }), courseId, query()))?.entries).toHaveLength(1);
  for (const viewer of [...people, await aPerson({ role: "instructor" })])
    expect(await readLog(viewer, courseId, query())).toBeNull();
});

test("the log comes newest first, a page at a time, each entry once", async () => {
  const subjects = Array.from({ length: 2 * ENTRIES_ON_A_PAGE + 7 }, (_, i) => `Entry ${i}`);
  await recordAudit(
    database(),
    instructor,
    subjects.map((subject) => ({ courseId, action: "announced" as const, subject })),
  );
  const read: string[] = [];
  let before: string | null = null;
  for (let page = 0; page < 3; page++) {
    const log = await readLog(instructor, courseId, query({ before }));
    read.push(...log!.entries.map(({ subject }) => subject));
    before = log!.older;
  }
  expect(before).toBeNull();
  expect(read).toHaveLength(subjects.length);
  expect(new Set(read)).toEqual(new Set(subjects));
});

test("the log is narrowed to a kind, to who did it, and to what it was about", async () => {
  const other = await aPerson({ name: "Other" });
  await record("One");
  await record("Two", other);
  await recordAudit(database(), null, [{ courseId, action: "announced", subject: "Three" }]);
  const found = async (given: Record<string, unknown>) =>
    (await readLog(instructor, courseId, query(given)))?.entries.map(({ subject }) => subject);
  expect(await found({})).toEqual(["Three", "Two", "One"]);
  expect(await found({ action: "announced" })).toEqual(["Three"]);
  expect(await found({ by: other.id })).toEqual(["Two"]);
  expect(await found({ about: "tW" })).toEqual(["Two"]);
  expect(await found({ action: "no-such", by: "x", before: "y" })).toHaveLength(3);
});

test("a place in the log of another course is none in this one", async () => {
  const elsewhere = await aCourse({ instructor: [instructor] });
  await recordAudit(database(), instructor, [{ courseId: elsewhere.id, action: "announced", subject: "There" }]);
  const [entry] = (await readLog(instructor, elsewhere.id, query()))!.entries;
  await record("Here");
  expect((await readLog(instructor, courseId, query({ before: entry!.id })))?.entries).toMatchObject([
    { subject: "Here" },
  ]);
});

test("no entry is changed or deleted, whoever asks the database", async () => {
  await record("One");
  const refusal = /append-only/;
  const { id } = await database().auditEntry.findFirstOrThrow({ where: { courseId } });
  await expect(database().auditEntry.update({ where: { id }, data: { subject: "Other" } })).rejects.toThrow(refusal);
  await expect(database().auditEntry.update({ where: { id }, data: { actorId: people[0]!.id } })).rejects.toThrow(
    refusal,
  );
  await expect(
    database().$executeRaw`update "AuditEntry" set "actorId" = null, "after" = '1' where "id" = ${id}::uuid`,
  ).rejects.toThrow(refusal);
  await expect(database().auditEntry.delete({ where: { id } })).rejects.toThrow(refusal);
  await expect(database().course.delete({ where: { id: courseId } })).rejects.toThrow(refusal);
  expect((await readLog(instructor, courseId, query()))?.entries).toMatchObject([{ subject: "One", by: "Ivy" }]);
});

test("when a person is deleted, what they did stays in the log without their name", async () => {
  const other = await aPerson({ name: "Other" });
  await record("Two", other);
  await database().user.delete({ where: { id: other.id } });
  expect((await readLog(instructor, courseId, query()))?.entries).toMatchObject([{ subject: "Two", by: null }]);
});

test("entries that are written together stand in their order, whatever characters are in them", async () => {
  const { id: courseId } = await aCourse();
  const subjects = Array.from({ length: 50 }, (_, i) => `No. ${i} ${i % 2 ? "\ud83d" : "“ü”"}`);
  const records = subjects.map((subject) => ({ courseId, action: "announced" as const, subject, after: { subject } }));
  await recordAudit(database(), null, records);
  await recordAudit(database(), null, []);
  const rows = await database().auditEntry.findMany({ where: { courseId }, orderBy: [{ at: "asc" }, { id: "asc" }] });
  expect(rows.map(({ subject }) => subject)).toEqual(subjects.map((subject) => subject.toWellFormed()));
  expect(rows.map(({ before, after, reason, actorId }) => [before, after, reason, actorId])).toEqual(
    subjects.map((subject) => [null, { subject: subject.toWellFormed() }, null, null]),
  );
});
