import { beforeEach, expect, test } from "vitest";
import type { Viewer } from "#domain/permissions.ts";
import { database, pool, type Transaction } from "#server/database.ts";
import { followState, NOTIFY_CHANNEL } from "#server/events.ts";
import { finishGrading, startGrading } from "#server/grading-work.ts";
import { readDeletionPreview, readPeople } from "#server/privacy/read.ts";
import { TABLES } from "#server/privacy/tables.ts";
import { deletePerson } from "#server/privacy/write.ts";
import { projectAssignmentScores } from "#server/projection/assignment-scores.ts";
import { projectStandings } from "#server/projection/standings.ts";
import { stillWaiting } from "#server/report-state.ts";
import { isStillThere, viewerOfToken } from "#server/session-token.ts";
import { readSubmissionState } from "#server/submissions/read.ts";
import { keepSomethingOf } from "../support/kept.ts";
import { aCourse, aPerson } from "../support/people.ts";
import { aReport } from "../support/reports.ts";
import { everything } from "../support/rights/everything.ts";
import { loadRnnStep } from "../support/submissions.ts";

const NAME = "Leonore Ersatz-Löwe";
let admin: Viewer;
let teacher: Viewer;
let learner: Viewer;
let courseId: string;
let versionId: string;

beforeEach(async () => {
  versionId = await loadRnnStep();
  [admin, teacher, learner] = [await aPerson({ role: "admin" }), await aPerson(), await aPerson({ name: NAME })];
  courseId = (await aCourse({ instructor: [teacher], learner: [learner] })).id;
});

const keep = () => keepSomethingOf({ learner, teacher, courseId, versionId });
const remove = (person: Viewer, by = admin) => deletePerson(by, { personId: person.id, email: person.email });

/** Tables in whose rows, taken as text, any of the words is found. */
async function tablesThatSay(...words: string[]): Promise<string[]> {
  const found: string[] = [];
  for (const table of Object.keys(TABLES)) {
    const name = table
      .split(".")
      .map((part) => `"${part}"`)
      .join(".");
    const { rows } = await pool().query(`select t::text as said from ${name} t`);
    if (rows.some(({ said }) => words.some((word) => said.includes(word)))) found.push(table);
  }
  return found;
}

test("after a deletion no row of any table has the person's id, name or address, or code", async () => {
  const kept = await keep();
  const traces = [learner.id, learner.email, NAME, "// graded", kept.graded.id, kept.waiting.gradingId];
  const before = await tablesThatSay(...traces);
  const naming = Object.entries(TABLES).filter(([, { names }]) => names.length > 0);
  expect(before.filter((table) => table !== "Announcement").sort()).toEqual(
    naming
      .map(([table]) => table)
      .filter((table) => table !== "Announcement")
      .sort(),
  );
  expect(await remove(learner)).toMatchObject({ ok: true });
  expect(await tablesThatSay(...traces)).toEqual([]);
});

test("the preview counts for each table what the deletion then does", async () => {
  await keep();
  const preview = await readDeletionPreview(admin, learner.id);
  const counted = preview!.changes.filter(({ goes, stays }) => goes + stays > 0).map(({ table }) => table);
  expect(counted.length).toBe(Object.values(TABLES).filter(({ names }) => names.length > 0).length - 1);
  expect(preview!.changes).toContainEqual(expect.objectContaining({ table: "AuditEntry", goes: 0, stays: 3 }));
  expect(preview!.changes).toContainEqual(expect.objectContaining({ table: "Notification", goes: 2, stays: 1 }));
  const deleted = await remove(learner);
  expect(deleted).toEqual({ ok: true, value: preview!.changes });
  expect(await readDeletionPreview(admin, learner.id)).toBeNull();
});

test("what others need stays, and names nobody", async () => {
  const { graded } = await keep();
  const colleague = await aPerson();
  await database().enrollment.create({ data: { courseId, userId: colleague.id, role: "instructor" } });
  expect(await remove(teacher)).toMatchObject({ ok: true });
  expect(await database().announcement.findFirst({ where: { courseId } })).toMatchObject({ authorId: null });
  expect(await database().override.findFirst({ where: { userId: learner.id } })).toMatchObject({
    createdById: null,
    share: 1,
  });
  expect(await database().allowance.findFirst({ where: { userId: learner.id } })).toMatchObject({ createdById: null });
  expect(
    await database().comment.findMany({ where: { submissionId: graded.id }, orderBy: { text: "asc" } }),
  ).toMatchObject([
    { authorId: null, text: "Look." },
    { authorId: learner.id, text: "Why?" },
  ]);
});

test("the log keeps what was done, without the name and the address, and says that the person went", async () => {
  await keep();
  await remove(learner);
  const log = await database().auditEntry.findMany({ where: { courseId }, orderBy: { action: "asc" } });
  expect(log).toMatchObject([
    { action: "announced", subject: "Hello", actorId: null },
    { action: "person-removed", subject: "A deleted person", before: { role: "learner" }, actorId: admin.id },
    {
      action: "score-overridden",
      subject: "A deleted person: rnn-step in Week 3",
      after: { share: 1 },
      actorId: teacher.id,
    },
    { action: "scores-imported", subject: "2 scores", after: { "a deleted person": 0.5 } },
  ]);
});

test("a namesake in the course keeps their name, and so does an assignment that is called like the person", async () => {
  await database().auditEntry.createMany({
    data: [
      { courseId, action: "assignment-changed", subject: NAME },
      { courseId, action: "role-changed", subject: `${NAME}s` },
    ],
  });
  await remove(learner);
  const entries = () => database().auditEntry.findMany({ where: { courseId, action: { not: "person-removed" } } });
  expect((await entries()).map(({ subject }) => subject).sort()).toEqual([NAME, `${NAME}s`]);
  const [one, other] = [await aPerson({ name: NAME }), await aPerson({ name: NAME })];
  await database().enrollment.createMany({
    data: [one, other].map(({ id }) => ({ courseId, userId: id, role: "learner" })),
  });
  await database().auditEntry.create({ data: { courseId, action: "role-changed", subject: NAME } });
  await remove(one);
  expect((await entries()).map(({ subject }) => subject).sort()).toEqual([NAME, NAME, `${NAME}s`]);
});

test("the log lets nothing else be changed while a person is deleted, and nothing at all otherwise", async () => {
  await keep();
  const telling = `select set_config('gradcheck.forgotten_name', '${NAME}', true), set_config('gradcheck.forgotten_address', '${learner.email}', true)`;
  for (const [first, change] of [
    ["select 1", `set subject = 'A deleted person: rnn-step in Week 3'`],
    ["select 1", `set after = '{}'`],
    [telling, `set subject = 'A deleted person'`],
    [telling, `set after = '{"share": 0}' `],
    [telling, `set action = 'announced'`],
    [telling, `set reason = 'because'`],
    [telling, `set "actorId" = '${admin.id}'`],
  ] as const)
    await expect(
      database().$transaction(async (tx) => {
        await tx.$queryRawUnsafe(first);
        await tx.$executeRawUnsafe(`update "AuditEntry" ${change} where action = 'score-overridden'`);
      }),
      change,
    ).rejects.toThrow("append-only");
});

test("an address is not found inside of another one", async () => {
  const other = await database().user.create({ data: { email: `x${learner.email}`, name: "X", passwordHash: "" } });
  await database().auditEntry.create({
    data: {
      courseId,
      action: "scores-imported",
      subject: `by ${other.email}`,
      after: [other.email, learner.email.toUpperCase()],
    },
  });
  await remove(learner);
  expect(await database().auditEntry.findFirst({ where: { courseId, action: "scores-imported" } })).toMatchObject({
    subject: `by ${other.email}`,
    after: [other.email, "a deleted person"],
  });
});

test("a person is deleted by admins alone, and by their address", async () => {
  for (const viewer of [learner, teacher, await aPerson({ role: "instructor" })]) {
    expect(await remove(learner, viewer)).toMatchObject({
      ok: false,
      message: expect.stringContaining("no such person"),
    });
    expect(await readDeletionPreview(viewer, learner.id)).toBeNull();
    expect(await readPeople(viewer, "")).toBeNull();
  }
  const wrong = await deletePerson(admin, { personId: learner.id, email: teacher.email });
  expect(wrong).toMatchObject({ ok: false, fields: { email: [expect.stringContaining(learner.email)] } });
  expect(await remove(learner)).toMatchObject({ ok: true });
  expect(await remove(learner)).toMatchObject({ ok: false, message: expect.stringContaining("no such person") });
});

test("nobody deletes themselves, the only instructor of an open course, or the last admin", async () => {
  expect(await remove(admin)).toMatchObject({ ok: false, message: expect.stringContaining("your own account") });
  expect(await remove(teacher)).toMatchObject({ ok: false, message: expect.stringContaining("“A course”") });
  const { obstacles } = (await readDeletionPreview(admin, teacher.id))!;
  expect(obstacles).toEqual([expect.stringContaining("Name another one first")]);
  await database().course.update({ where: { id: courseId }, data: { archivedAt: new Date() } });
  expect(await remove(teacher)).toMatchObject({ ok: true });
});

test("of two admins who delete each other at once, one is deleted and the other is told", async () => {
  const other = await aPerson({ role: "admin" });
  const both = await Promise.all([remove(other, admin), remove(admin, other)]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(both.find(({ ok }) => !ok)).toMatchObject({ message: expect.stringContaining("Your account was deleted") });
});

test("of two admins who delete one person at once, one is told that somebody else did", async () => {
  await keep();
  const other = await aPerson({ role: "admin" });
  const both = await Promise.all([remove(learner, admin), remove(learner, other)]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(both.find(({ ok }) => !ok)).toMatchObject({ message: expect.stringContaining("Somebody else") });
});

test("a session of the deleted person is over", async () => {
  expect(await viewerOfToken({ userId: learner.id, sessionVersion: 1 })).toMatchObject({ id: learner.id });
  expect(await isStillThere(learner)).toBe(true);
  await remove(learner);
  expect(await viewerOfToken({ userId: learner.id, sessionVersion: 1 })).toBeNull();
  // As the event streams ask that an admin has open on the work of others.
  expect(await isStillThere(learner)).toBe(false);
  expect(await isStillThere({ ...admin, role: "learner" })).toBe(false);
});

test("an open event stream of the deleted person ends, and is told at once to look", async () => {
  const { waiting } = await keep();
  const { signal } = new AbortController();
  const read = () => readSubmissionState(learner, waiting.id);
  const states = followState({ id: waiting.id, read, glance: stillWaiting }, signal);
  expect(await states.next()).toMatchObject({ value: { phase: "waiting" } });
  const next = states.next();
  const client = await pool().connect();
  const told: (string | undefined)[] = [];
  client.on("notification", ({ payload }) => told.push(payload));
  await client.query(`listen ${NOTIFY_CHANNEL}`);
  await remove(learner);
  await client.query("unlisten *");
  client.release(true);
  expect(told).toContain(waiting.id);
  expect(await next).toEqual({ done: true, value: undefined });
});

test("a submission in the middle of being graded ends quietly", async () => {
  const { waiting } = await keep();
  expect(await startGrading(waiting.gradingId)).toMatchObject({ learnerId: learner.id });
  expect(await readDeletionPreview(admin, learner.id)).toMatchObject({ beingGraded: 1 });
  await remove(learner);
  await finishGrading(waiting.gradingId, aReport());
  expect(await startGrading(waiting.gradingId)).toBeNull();
  expect(await database().grading.count({ where: { id: waiting.gradingId } })).toBe(0);
  const { rows } = await pool().query("select key from graphile_worker._private_jobs where key = $1", [
    `grade:${waiting.gradingId}`,
  ]);
  expect(rows).toEqual([]);
});

test("a report that arrives at the same instant is stored before, or nowhere", async () => {
  const { waiting } = await keep();
  const [, deleted] = await Promise.all([finishGrading(waiting.gradingId, aReport()), remove(learner)]);
  expect(deleted).toMatchObject({ ok: true });
  expect(await tablesThatSay(learner.id)).toEqual([]);
});

test("a deletion that meets what its person writes at that moment is done all the same", async () => {
  await keep();
  const own = { userId: learner.id, slug: "rnn-step" };
  let deletion: ReturnType<typeof remove> | undefined;
  const writing = database().$transaction(async (tx) => {
    await tx.draft.updateMany({ where: own, data: { code: "typed" } });
    deletion = remove(learner);
    await untilSomebodyWaits();
    await tx.$executeRaw`insert into "ActiveMinute" values (${learner.id}::uuid, 'rnn-step', now())`;
  });
  await writing.catch(() => undefined);
  expect(await deletion).toMatchObject({ ok: true });
  expect(await tablesThatSay(learner.id)).toEqual([]);
});

async function untilSomebodyWaits(): Promise<void> {
  for (;;) {
    const { rows } = await pool().query("select from pg_locks where not granted");
    if (rows.length > 0) return;
  }
}

test("what is derived of others is what it would be if all of it were written anew", async () => {
  await keep();
  const other = await aPerson();
  await database().enrollment.create({ data: { courseId, userId: other.id, role: "learner" } });
  await keepSomethingOf({ learner: other, teacher: learner, courseId, versionId });
  await database().$transaction(writeAnew);
  await remove(learner);
  const before = await everything();
  await database().$transaction(writeAnew);
  expect(await everything()).toEqual(before);
  expect(await database().standing.count({ where: { userId: other.id } })).toBe(1);
});

async function writeAnew(tx: Transaction): Promise<void> {
  await projectStandings(tx, {});
  await projectAssignmentScores(tx, {});
}

test("people are found by a part of their name or address", async () => {
  const found = await readPeople(admin, ` ${NAME.slice(0, 6).toUpperCase()} `);
  expect(found?.people.map(({ id }) => id)).toContain(learner.id);
  expect((await readPeople(admin, learner.email.slice(0, 8)))?.people).toMatchObject([{ id: learner.id }]);
  expect((await readPeople(admin, "100%_\\"))?.people).toEqual([]);
});
