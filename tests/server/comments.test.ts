import { beforeAll, beforeEach, expect, test } from "vitest";
import type { CommentKind } from "#domain/comments.ts";
import type { Viewer } from "#domain/permissions.ts";
import { readOwnTalk } from "#server/comments/counts.ts";
import { readFeedback } from "#server/comments/feedback.ts";
import { countOpenQuestions, readOpenQuestions } from "#server/comments/open.ts";
import { readDiscussion } from "#server/comments/read.ts";
import { NewComment } from "#server/comments/schema.ts";
import { writeComment } from "#server/comments/write.ts";
import { database } from "#server/database.ts";
import { countUnread, readNotifications } from "#server/notifications/read.ts";
import { markReadAt } from "#server/notifications/write.ts";
import { publishByHand } from "../support/by-hand.ts";
import { aCourse, aPerson } from "../support/people.ts";
import { loadRnnStep } from "../support/submissions.ts";

const BY_HAND = "talked-about-by-hand";
let versionId: string;
let byHandId: string;

let [learner, fellow, assistant, instructor, observer, stranger]: Viewer[] = [];
let courseId: string;
let submissionId: string;

beforeAll(async () => {
  versionId = await loadRnnStep();
  await publishByHand(BY_HAND);
  byHandId = (await database().exercise.findUniqueOrThrow({ where: { slug: BY_HAND } })).currentVersionId!;
});

beforeEach(async () => {
  [learner, fellow, assistant, instructor, observer, stranger] = await Promise.all(
    ["Leo", "Fee", "Ari", "Ida", "Obi", "Sam"].map((name) => aPerson({ name })),
  );
  const people = { learner: [learner!, fellow!], assistant: [assistant!], instructor: [instructor!] };
  courseId = (await aCourse({ ...people, observer: [observer!] })).id;
  submissionId = await handedIn(learner!);
});

async function handedIn({ id: userId }: Viewer, code = "one\ntwo\nthree\n", version = versionId): Promise<string> {
  const slug = version === versionId ? "rnn-step" : BY_HAND;
  const data = { userId, versionId: version, slug, code, gradings: { create: { seed: "seed" } } };
  return (await database().submission.create({ data, select: { id: true } })).id;
}

type Given = { kind: CommentKind; text?: string; line?: number | null; answersId?: string; submissionId?: string };

const say = (viewer: Viewer | undefined, given: Given) =>
  writeComment(viewer!, NewComment.parse({ submissionId, text: "Look here", ...given }));

async function said(viewer: Viewer | undefined, given: Given): Promise<string> {
  const result = await say(viewer, given);
  if (!result.ok) throw new Error(result.message);
  return result.value.id;
}

const ask = () => said(learner, { kind: "question", text: "Why?" });

test("those who teach the learner comment, at a line or on all of it, and the learner reads both", async () => {
  await said(instructor, { kind: "comment", line: 2, text: "  Two\r\nlines  " });
  await said(assistant, { kind: "comment" });
  const { comments } = (await readDiscussion(learner!, submissionId))!;
  expect(comments).toMatchObject([
    { line: 2, text: "Two\nlines", author: { name: "Ida", isViewer: false }, isNew: true },
    { line: null, author: { name: "Ari" }, isNew: true },
  ]);
});

test("nobody else reads it or writes to it, and it looks like nothing", async () => {
  await ask();
  for (const viewer of [fellow, observer, stranger])
    for (const kind of ["comment", "question", "regrade-request"] as const) {
      expect(await readDiscussion(viewer!, submissionId)).toBeNull();
      const about = { kind, submissionId: crypto.randomUUID() };
      expect(await say(viewer, { kind })).toEqual(await say(viewer, about));
    }
  expect(await database().comment.count({ where: { submissionId } })).toBe(1);
});

test("a learner comments on nothing and answers nothing, not even of their own", async () => {
  const answersId = await ask();
  expect(await say(learner, { kind: "comment" })).toMatchObject({ ok: false });
  expect(await say(learner, { kind: "answer", answersId })).toMatchObject({ ok: false });
  expect(await say(instructor, { kind: "question" })).toMatchObject({ ok: false });
});

test("an instructor of another course is nobody here, and an admin is", async () => {
  const elsewhere = await aPerson({ role: "instructor" });
  await aCourse({ instructor: [elsewhere] });
  expect(await say(elsewhere, { kind: "comment" })).toMatchObject({ ok: false });
  expect(await say(await aPerson({ role: "admin" }), { kind: "comment" })).toMatchObject({ ok: true });
});

test("a removed learner is commented on no more, and a removed instructor comments no more", async () => {
  const remove = (userId: string) =>
    database().enrollment.updateMany({ where: { courseId, userId }, data: { removedAt: new Date() } });
  await remove(instructor!.id);
  expect(await say(instructor, { kind: "comment" })).toMatchObject({ ok: false });
  await remove(learner!.id);
  expect(await say(assistant, { kind: "comment" })).toMatchObject({ ok: false });
  expect(await say(learner, { kind: "question" })).toMatchObject({ message: expect.stringContaining("in no course") });
});

test("in an archived course everything is read, nothing added, and the reason said", async () => {
  const answersId = await ask();
  await database().course.update({ where: { id: courseId }, data: { archivedAt: new Date() } });
  for (const viewer of [learner, assistant, instructor]) {
    expect((await readDiscussion(viewer!, submissionId))?.comments).toHaveLength(1);
    expect((await readDiscussion(viewer!, submissionId))?.mayWrite.reason).toContain("archived");
  }
  for (const result of [
    await say(learner, { kind: "question" }),
    await say(instructor, { kind: "comment" }),
    await say(assistant, { kind: "answer", answersId }),
  ])
    expect(result).toMatchObject({ ok: false, message: expect.stringContaining("is archived") });
});

test("a line is one that the code has, and answers by hand have none", async () => {
  expect(await say(instructor, { kind: "comment", line: 3 })).toMatchObject({ ok: true });
  expect(await say(instructor, { kind: "comment", line: 4 })).toMatchObject({
    ok: false,
    fields: { line: ["The code has 3 lines, and no line 4."] },
  });
  const byHand = await handedIn(learner!, "{}", byHandId);
  expect(await say(instructor, { kind: "comment", submissionId: byHand })).toMatchObject({ ok: true });
  expect(await say(instructor, { kind: "comment", submissionId: byHand, line: 1 })).toMatchObject({ ok: false });
});

test.each([
  ["", false],
  [" \n\t", false],
  ["a", true],
  ["a".repeat(4000), true],
  [` ${"a".repeat(4000)} `, true],
  ["a".repeat(4001), false],
])("a text of 1 to 4000 characters is taken", (text, isTaken) => {
  expect(NewComment.safeParse({ kind: "comment", submissionId, text }).success).toBe(isTaken);
});

test("what Postgres cannot keep is kept without harm", async () => {
  await said(instructor, { kind: "comment", text: "a\u0000b \ud800" });
  expect((await readDiscussion(learner!, submissionId))?.comments[0]?.text).toBe("a\ufffdb \ufffd");
});

test.each(["0", "-1", "1.5", "first"])("a line %s is none", (line) => {
  expect(NewComment.safeParse({ kind: "comment", submissionId, text: "x", line }).success).toBe(false);
});

test("an empty field is about all of it", () => {
  expect(NewComment.parse({ kind: "comment", submissionId, text: "x", line: "" })).toMatchObject({ line: null });
});

test("open questions and requests of a course are listed for those who teach, the oldest first, until answered", async () => {
  const first = await ask();
  const second = await said(learner, { kind: "regrade-request" });
  expect((await readOpenQuestions(assistant!, courseId))?.map(({ id }) => id)).toEqual([first, second]);
  expect(await countOpenQuestions(instructor!, courseId)).toBe(2);
  await said(assistant, { kind: "answer", answersId: first });
  await said(instructor, { kind: "answer", answersId: second });
  expect(await readOpenQuestions(instructor!, courseId)).toEqual([]);
  for (const viewer of [learner, fellow, observer, stranger]) {
    expect(await readOpenQuestions(viewer!, courseId)).toBeNull();
    expect(await countOpenQuestions(viewer!, courseId)).toBe(0);
  }
});

test("of two answers at once both stay", async () => {
  const answersId = await ask();
  await Promise.all([assistant, instructor].map((viewer) => said(viewer, { kind: "answer", answersId })));
  const { comments } = (await readDiscussion(learner!, submissionId))!;
  expect(
    comments
      .filter((one) => one.answersId === answersId)
      .map(({ author }) => author?.name)
      .sort(),
  ).toEqual(["Ari", "Ida"]);
});

test("an answer answers a question of the same submission, and stands at its line", async () => {
  const comment = await said(instructor, { kind: "comment" });
  const other = await handedIn(learner!);
  const elsewhere = await said(learner, { kind: "question", submissionId: other });
  for (const answersId of [comment, elsewhere, crypto.randomUUID()])
    expect(await say(assistant, { kind: "answer", answersId })).toMatchObject({ ok: false });
  const answersId = await said(learner, { kind: "question", line: 2 });
  const id = await said(assistant, { kind: "answer", answersId });
  expect(await database().comment.findUnique({ where: { id } })).toMatchObject({ line: 2, answersId });
});

test("a question is told to all who can answer, once each, and an answer to who asked", async () => {
  // The assistant teaches the learner in a second course as well.
  await aCourse({ learner: [learner!], assistant: [assistant!] });
  const answersId = await ask();
  const toldOf = async (viewer?: Viewer) => (await readNotifications(viewer!, 1)).lines.map(({ kind }) => kind);
  expect(await Promise.all([learner, fellow, assistant, instructor, observer].map(toldOf))).toEqual([
    ...[[], [], ["question"], ["question"], []],
  ]);
  await said(instructor, { kind: "answer", answersId });
  expect(await toldOf(learner)).toEqual(["answer"]);
  expect(JSON.stringify(await readNotifications(assistant!, 1))).not.toContain("Leo");
});

test("feedback is new until its submission is opened, for the learner alone", async () => {
  const other = await handedIn(learner!);
  await said(instructor, { kind: "comment", text: "First" });
  await said(instructor, { kind: "comment", text: "Second", submissionId: other });
  await ask();
  expect((await readFeedback(learner!)).newBySlug).toEqual(new Map([["rnn-step", 2]]));
  await markReadAt(learner!, `/submissions/${submissionId}`);
  const { feedback, newBySlug } = await readFeedback(learner!);
  expect(feedback.map(({ text, isNew }) => [text, isNew])).toEqual([
    ["Second", true],
    ["First", false],
  ]);
  expect([newBySlug.get("rnn-step"), await countUnread(learner!)]).toEqual([1, 1]);
});

test("what a former member said stays without the name", async () => {
  await said(assistant, { kind: "comment" });
  await database().user.delete({ where: { id: assistant!.id } });
  expect((await readDiscussion(learner!, submissionId))?.comments).toMatchObject([{ text: "Look here", author: null }]);
  expect((await readFeedback(learner!)).feedback).toMatchObject([{ authorName: null }]);
});

test("where a grade can be changed is told to those who may change it", async () => {
  const item = { position: 0, points: 1, exercises: { create: { slug: "rnn-step", position: 0 } } };
  const data = { courseId, title: "Week 3", late: { kind: "hard-close" }, items: { create: item } };
  const { id: assignmentId } = await database().assignment.create({ data });
  const places = async (viewer?: Viewer) => (await readDiscussion(viewer!, submissionId))?.gradePlaces;
  expect(await places(instructor)).toEqual([
    { courseId, assignmentId, learnerId: learner!.id, slug: "rnn-step", title: "Week 3" },
  ]);
  expect([await places(assistant), await places(learner)]).toEqual([[], []]);
});

test("so many comments a minute are bounded", async () => {
  for (let i = 0; i < 30; i++) await said(instructor, { kind: "comment" });
  expect(await say(instructor, { kind: "comment" })).toMatchObject({
    ok: false,
    message: expect.stringContaining("Too many comments"),
  });
});

test("a learner's history knows how much was said about each submission, and the first of it that is new", async () => {
  const other = await handedIn(learner!);
  expect([...(await readOwnTalk(learner!, "rnn-step"))]).toEqual([]);
  await ask();
  const first = await said(instructor, { kind: "comment" });
  await said(assistant, { kind: "comment", line: 1 });
  const talk = await readOwnTalk(learner!, "rnn-step");
  expect(talk.get(submissionId)).toEqual({ count: 3, newId: first });
  expect(talk.has(other)).toBe(false);
  expect([...(await readOwnTalk(fellow!, "rnn-step"))]).toEqual([]);
  await markReadAt(learner!, `/submissions/${submissionId}`);
  expect((await readOwnTalk(learner!, "rnn-step")).get(submissionId)).toEqual({ count: 3, newId: null });
});
