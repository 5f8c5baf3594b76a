import { beforeEach, expect, test } from "vitest";
import type { Viewer } from "#domain/permissions.ts";
import { readAssignable } from "#server/assignments/assignable.ts";
import { createAssignment } from "#server/assignments/write.ts";
import { readCohortExercises } from "#server/cohort/scope.ts";
import { readOpenQuestions } from "#server/comments/open.ts";
import { writeComment } from "#server/comments/write.ts";
import { database } from "#server/database.ts";
import { keepDraft } from "#server/drafts/write.ts";
import { readExercise, readLine, readPath } from "#server/exercises/read.ts";
import { openHint } from "#server/hints/write.ts";
import { run } from "#server/runs/write.ts";
import { readScore } from "#server/scores/read.ts";
import { readSubmission, readSubmissions } from "#server/submissions/read.ts";
import { submit } from "#server/submissions/write.ts";
import { drawNewVariant } from "#server/variants/write.ts";
import { readOwnVersion } from "#server/versions/own.ts";
import { aForm } from "../support/a-form.ts";
import { anAssignment } from "../support/an-assignment.ts";
import { tanhFiles } from "../support/engine.ts";
import { aVersion, tanhFacts } from "../support/exercises.ts";
import { aCourse, aPerson } from "../support/people.ts";

const CODE = "export function solve(xs: number[]): number[] { return xs.map(Math.tanh); }";
let number = 0;
let slug: string;
let versionId: string;
let course: Awaited<ReturnType<typeof aClass>>;

async function aClass() {
  const [learner, instructor, assistant] = [await aPerson(), await aPerson(), await aPerson()];
  const people = { learner: [learner], instructor: [instructor], assistant: [assistant] };
  return { learner, instructor, assistant, id: (await aCourse(people)).id };
}

beforeEach(async () => {
  course = await aClass();
  slug = `of-a-course-${++number}`;
  const files = await tanhFiles(await tanhFacts({ hints: ["Look at the slope."] }));
  versionId = await aVersion(slug, files, { courseId: course.id, isCurrent: true });
});

/** Every way to an exercise, and whether it is there for somebody. */
async function waysOf(viewer: Viewer | null): Promise<Record<string, boolean>> {
  const asked = { slug, versionId };
  const [ran, hint] = [
    await run(viewer, { ...asked, code: CODE }, "203.0.113.7"),
    await openHint(viewer, { ...asked, position: 0 }, "203.0.113.7"),
  ];
  const ways = {
    line: (await readLine(viewer, slug)) !== null,
    page: (await readExercise(viewer, asked)) !== null,
    version: (await readOwnVersion(viewer, slug)) !== null,
    ...{ run: ran.ok, hint: hint.ok },
  };
  if (!viewer) return ways;
  const drawn = await drawNewVariant(viewer, { ...asked, variantId: crypto.randomUUID() });
  return {
    ...ways,
    score: (await readScore(viewer, slug)) !== null,
    draft: (await keepDraft(viewer, { slug, numbers: "" }, { code: "typed", revision: 0, versionId })).ok,
    submission: (await submit(viewer, { ...asked, code: CODE })).ok,
    // It asks for a program, which is said only to those who see it.
    variant: !drawn.ok && drawn.message.includes("asks for a program"),
  };
}

const all = (ways: Record<string, boolean>) => [...new Set(Object.values(ways))];
const onPath = async (viewer: Viewer | null) => (await readPath(viewer)).find((line) => line.slug === slug);

test("an exercise of a course is there for its members, by every way, and for nobody else by any", async () => {
  const strangers = [null, await aPerson(), await aPerson({ role: "instructor" }), (await aClass()).instructor];
  for (const viewer of [course.learner, course.instructor, course.assistant, await aPerson({ role: "admin" })])
    expect(all(await waysOf(viewer))).toEqual([true]);
  for (const viewer of strangers) {
    expect(all(await waysOf(viewer))).toEqual([false]);
    expect(await onPath(viewer)).toBeUndefined();
  }
  expect(await database().startedVersion.count({ where: { slug } })).toBe(4);
  expect(await onPath(course.learner)).toMatchObject({ course: "A course" });
});

test("whoever is removed from the course sees it no more, and keeps what they handed in", async () => {
  const sent = await submit(course.learner, { slug, versionId, code: CODE });
  await database().enrollment.updateMany({ where: { userId: course.learner.id }, data: { removedAt: new Date() } });
  expect(all(await waysOf(course.learner))).toEqual([false]);
  expect(await readSubmission(course.learner, sent.ok ? sent.value.id : "")).toMatchObject({ code: CODE });
});

test("a course that has assigned it sees it: learners once that is published, who teaches before", async () => {
  const other = await aClass();
  const assignmentId = await anAssignment(other.id, { slugs: [slug], publishedAt: null });
  expect([all(await waysOf(other.learner)), all(await waysOf(other.assistant))]).toEqual([[false], [true]]);
  await database().assignment.update({ where: { id: assignmentId }, data: { publishedAt: new Date() } });
  expect(all(await waysOf(other.learner))).toEqual([true]);
  await database().course.update({ where: { id: other.id }, data: { title: "The other course" } });
  expect(await onPath(other.learner)).toMatchObject({ course: "The other course" });
});

test("a content that was never published is nobody's, whoever asks", async () => {
  const files = await tanhFiles(await tanhFacts({ hints: ["A"], title: "Secret" }));
  versionId = await aVersion(slug, files, { summary: null });
  for (const viewer of [null, course.learner, course.instructor, await aPerson({ role: "admin" })]) {
    const { line: _, version: __, score: ___, draft: ____, ...ways } = await waysOf(viewer);
    expect(all(ways)).toEqual([false]);
  }
  // The draft is kept, as any text is, and nothing is noted of the version.
  expect(await database().startedVersion.count({ where: { slug } })).toBe(0);
});

test("an exercise of which nothing is published is on nobody's path, and takes no drafts", async () => {
  slug = `of-a-course-${++number}`;
  versionId = await aVersion(slug, await tanhFiles(), { courseId: course.id, summary: null });
  expect(all(await waysOf(course.learner))).toEqual([false]);
  expect(await onPath(course.instructor)).toBeUndefined();
});

test("an instructor assigns what they may write and what their course has already, and nothing else", async () => {
  const stranger = await aClass();
  const canAssign = async ({ id }: { id: string }, viewer: Viewer) =>
    (await readAssignable(viewer, id)).some((line) => line.slug === slug);
  expect(await canAssign(course, course.instructor)).toBe(true);
  expect(await canAssign(stranger, stranger.instructor)).toBe(false);
  const form = aForm({ items: [{ slugs: [slug], choose: 1, points: 10 }] });
  expect(await createAssignment(stranger.instructor, { courseId: stranger.id, form })).toMatchObject({
    ...{ ok: false, fields: { "items.0": [expect.stringContaining("There is no exercise")] } },
  });
  await database().enrollment.create({
    data: { courseId: stranger.id, userId: course.instructor.id, role: "instructor" },
  });
  expect(await createAssignment(course.instructor, { courseId: stranger.id, form })).toMatchObject({ ok: true });
  expect(await canAssign(stranger, stranger.instructor)).toBe(true);
});

test("those who teach a learner elsewhere see nothing of what they do in an exercise of this course", async () => {
  const elsewhere = await aClass();
  const data = { courseId: elsewhere.id, userId: course.learner.id, role: "learner" };
  await database().enrollment.create({ data });
  // Who learns here sees the exercise, and still teaches nobody here.
  const asLearner = { courseId: course.id, userId: elsewhere.instructor.id, role: "learner" };
  await database().enrollment.create({ data: asLearner });
  const sent = await submit(course.learner, { slug, versionId, code: CODE });
  const submissionId = sent.ok ? sent.value.id : "";
  const question = { kind: "question" as const, submissionId, text: "Why?", line: null };
  expect(await writeComment(course.learner, question)).toMatchObject({ ok: true });
  const told = await database().notification.findMany({ where: { kind: "question" }, select: { userId: true } });
  expect(told.map(({ userId }) => userId).sort()).toEqual([course.instructor.id, course.assistant.id].sort());
  const seenBy = async ({ instructor, id }: { instructor: Viewer; id: string }) => [
    await readSubmission(instructor, submissionId),
    ...(await readSubmissions(instructor, slug, course.learner.id)),
    ...((await readOpenQuestions(instructor, id)) ?? []),
    ...(await readCohortExercises(id)).filter((line) => line.slug === slug),
  ];
  expect(await seenBy(elsewhere)).toEqual([null]);
  expect(await seenBy(course)).toHaveLength(4);
});
