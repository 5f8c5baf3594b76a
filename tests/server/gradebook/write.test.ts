import { beforeAll, expect, test } from "vitest";
import type { Viewer } from "#domain/permissions.ts";
import { database } from "#server/database.ts";
import { loadExercises } from "#server/exercises/load.ts";
import { importScores } from "#server/gradebook/import.ts";
import { NewOverride } from "#server/gradebook/schema.ts";
import { override } from "#server/gradebook/write.ts";
import { takeTurns } from "#server/projection/turns.ts";
import { anAssignment } from "../../support/assignments.ts";
import { aCourse, aPerson } from "../../support/people.ts";

beforeAll(async () => {
  await loadExercises();
});

async function aClass() {
  const [instructor, other, learner] = [
    await aPerson({ role: "instructor", name: "Ines" }),
    await aPerson({ name: "Otto" }),
    await aPerson(),
  ];
  const course = await aCourse({ instructor: [instructor, other], learner: [learner] });
  const items = [{ slugs: ["rnn-step", "perplexity-by-hand"], choose: 2 }];
  const assignmentId = await anAssignment(course.id, { items });
  const address = { courseId: course.id, assignmentId, learnerId: learner.id, slug: "rnn-step" };
  const say = (viewer: Viewer, percent: string, given: object = {}) =>
    override(viewer, NewOverride.parse({ ...address, percent, reason: "Shown at the blackboard", ...given }));
  const scores = () => database().assignmentScore.findMany({ where: { assignmentId } });
  return { course, instructor, other, learner, assignmentId, address, say, scores };
}

test("an override is in the score, the log and the learner's notifications at once, and can be taken back", async () => {
  const { course, instructor, learner, say, scores } = await aClass();
  const set = await say(instructor, "62,5");
  expect(set.ok).toBe(true);
  expect(await scores()).toMatchObject([{ share: 0.625, computed: null, isOverridden: true }]);
  expect(await database().notification.findMany({ where: { userId: learner.id } })).toMatchObject([
    { kind: "score", title: "Your score of rnn-step in Week 1 was set", text: "Shown at the blackboard" },
  ]);
  const back = await say(instructor, "", { known: set.ok && set.value.id });
  expect(back.ok).toBe(true);
  expect(await scores()).toMatchObject([{ share: null, isOverridden: false }]);
  const log = await database().auditEntry.findMany({ where: { courseId: course.id }, orderBy: { at: "asc" } });
  expect(log).toMatchObject([
    { actorId: instructor.id, action: "score-overridden", before: null, after: { share: 0.625, part: null } },
    { before: { share: 0.625 }, after: { share: null }, reason: "Shown at the blackboard" },
  ]);
});

test("of two instructors who change one score at once, the second is shown what the first did, and nothing is lost", async () => {
  const { instructor, other, say, scores } = await aClass();
  const answers = await Promise.all([say(instructor, "40"), say(other, "90", { reason: "Found it right" })]);
  expect(answers.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
  const refused = answers.find(({ ok }) => !ok);
  expect(refused).toMatchObject({ message: expect.stringMatching(/(Ines|Otto) set it to (40|90) % meanwhile: “/) });
  expect(await scores()).toHaveLength(1);
});

test("what is no exercise, part or learner of the assignment is refused, and so is everybody but an instructor", async () => {
  const { course, instructor, learner, say, scores } = await aClass();
  for (const given of [{ slug: "softmax" }, { part: "nothing" }, { learnerId: instructor.id }])
    expect(await say(instructor, "50", given)).toMatchObject({
      ok: false,
      message: expect.stringContaining("no such"),
    });
  const assistant = await aPerson();
  await database().enrollment.create({ data: { courseId: course.id, userId: assistant.id, role: "assistant" } });
  const elsewhere = await aPerson({ role: "instructor" });
  for (const viewer of [assistant, learner, elsewhere])
    expect(await say(viewer, "50")).toEqual({ ok: false, message: "There is no such course of yours." });
  await database().course.update({ where: { id: course.id }, data: { archivedAt: new Date() } });
  expect((await say(instructor, "50")).ok).toBe(false);
  expect(await scores()).toEqual([]);
});

test.each(["101", "-1", "much", "1e2", "50 points"])("“%s” is no percentage, and the field says what is", (percent) => {
  const address = { courseId: crypto.randomUUID(), assignmentId: crypto.randomUUID(), learnerId: crypto.randomUUID() };
  const { error } = NewOverride.safeParse({ ...address, slug: "softmax", percent, reason: "so" });
  expect(error?.issues).toMatchObject([{ path: ["percent"], message: expect.stringContaining("such as 85 or 62.5") }]);
});

test("an import says first what each line does, then does it once, whatever else is wrong in the file", async () => {
  const { course, instructor, learner, assignmentId, scores } = await aClass();
  const csv = `email;exercise;percent;reason
${learner.email};rnn-step;80;Orally
${learner.email};softmax;80;
${instructor.email};rnn-step;80;
stranger@example.org;rnn-step;80;
${learner.email};perplexity-by-hand;lots;`;
  const input = { courseId: course.id, assignmentId, csv, seen: "" };
  const preview = await importScores(instructor, input);
  if (!preview.ok) throw new Error(preview.message);
  expect(preview.value).toMatchObject({
    applied: false,
    lines: [
      { line: 2, effect: "set", words: `${learner.email}, rnn-step: no score → 80 %` },
      { line: 3, effect: "bad", words: "“softmax” is no exercise of this assignment." },
      { line: 4, effect: "bad", words: `${instructor.email} does not learn in this course.` },
      { line: 5, effect: "bad" },
      { line: 6, effect: "bad", words: "“lots” is no percentage from 0 to 100." },
    ],
  });
  expect(await scores()).toEqual([]);
  const { seen } = preview.value;
  expect(await importScores(instructor, { ...input, seen })).toMatchObject({ ok: true, value: { applied: true } });
  expect(await scores()).toMatchObject([{ slug: "rnn-step", share: 0.8, isOverridden: true }]);

  const again = await importScores(instructor, input);
  expect(again.ok && again.value.lines[0]).toMatchObject({
    effect: "unchanged",
    words: expect.stringContaining("80 % already"),
  });
  expect(await database().override.count({ where: { assignmentId } })).toBe(1);
  expect(await database().auditEntry.count({ where: { courseId: course.id, action: "scores-imported" } })).toBe(1);
});

const NOW_FROM_40 = expect.stringContaining("40 % → 80 %");

test("what changed between preview and import has to be looked at once more", async () => {
  const { course, instructor, learner, assignmentId, say } = await aClass();
  const input = { courseId: course.id, assignmentId, csv: `email,exercise,percent\n${learner.email},rnn-step,80` };
  const preview = await importScores(instructor, { ...input, seen: "" });
  await say(instructor, "40");
  const late = await importScores(instructor, { ...input, seen: preview.ok ? preview.value.seen : "" });
  expect(late).toMatchObject({
    ok: true,
    value: { applied: false, hasChanged: true, lines: [{ words: NOW_FROM_40 }] },
  });
  expect(await database().override.count({ where: { assignmentId } })).toBe(1);
});

test("a preview tells the computed score, and what a learner hands in meanwhile does not stop the import", async () => {
  const { course, instructor, learner, assignmentId } = await aClass();
  const row = { assignmentId, userId: learner.id, slug: "rnn-step", attempts: 1, daysLate: 0 };
  const score = { ...row, isOverridden: false, isExcused: false, share: 0.25, computed: 0.25 };
  await database().assignmentScore.create({ data: score });
  const input = { courseId: course.id, assignmentId, csv: `email,exercise,percent\n${learner.email},rnn-step,80` };
  const preview = await importScores(instructor, { ...input, seen: "" });
  if (!preview.ok) throw new Error(preview.message);
  expect(preview.value.lines).toMatchObject([{ words: expect.stringContaining("25 %, computed → 80 %") }]);
  await database().assignmentScore.updateMany({ where: { assignmentId }, data: { share: 0.5, computed: 0.5 } });
  const applied = await importScores(instructor, { ...input, seen: preview.value.seen });
  expect(applied).toMatchObject({ ok: true, value: { applied: true } });
});

test("an import that waits for an override looks at what that did before it sets anything", async () => {
  const { course, instructor, other, learner, assignmentId } = await aClass();
  const input = { courseId: course.id, assignmentId, csv: `email,exercise,percent\n${learner.email},rnn-step,80` };
  const preview = await importScores(instructor, { ...input, seen: "" });
  const seen = preview.ok ? preview.value.seen : "";
  const late = await database().$transaction(async (tx) => {
    await takeTurns(tx, { assignmentId, userId: learner.id });
    const waiting = importScores(instructor, { ...input, seen });
    await expect.poll(isAnybodyWaiting).toBe(true);
    const said = { assignmentId, userId: learner.id, slug: "rnn-step", share: 0.4, reason: "Found it right" };
    await tx.override.create({ data: { ...said, createdById: other.id } });
    return { waiting };
  });
  expect(await late.waiting).toMatchObject({
    ok: true,
    value: { applied: false, hasChanged: true, lines: [{ words: NOW_FROM_40 }] },
  });
  expect(await database().override.count({ where: { assignmentId } })).toBe(1);
});

async function isAnybodyWaiting(): Promise<boolean> {
  const [row] = await database().$queryRaw<{ count: number }[]>`
    select count(*)::int as count from pg_locks where locktype = 'advisory' and not granted
      and database = (select oid from pg_database where datname = current_database())`;
  return row!.count > 0;
}

test("what was never set cannot be taken back, and nobody is told of it", async () => {
  const { learner, instructor, assignmentId, say } = await aClass();
  const answer = await say(instructor, "");
  expect(answer).toMatchObject({ ok: false, fields: { percent: [expect.stringContaining("No score was set here")] } });
  expect(await database().override.count({ where: { assignmentId } })).toBe(0);
  expect(await database().notification.count({ where: { userId: learner.id } })).toBe(0);
});

test("ten thousand lines are imported with their bad ones named", async () => {
  const { course, instructor, assignmentId, learner } = await aClass();
  const lines = Array.from({ length: 9_999 }, (_, i) => `nobody${i}@example.org,rnn-step,50`);
  const csv = ["email,exercise,percent", ...lines, `${learner.email},rnn-step,50`].join("\n");
  const preview = await importScores(instructor, { courseId: course.id, assignmentId, csv, seen: "" });
  expect(preview.ok && preview.value.lines.filter(({ effect }) => effect === "bad")).toHaveLength(9_999);
  expect(preview.ok && preview.value.lines.at(-1)).toMatchObject({ line: 10_001, effect: "set" });
});
