import { beforeAll, beforeEach, expect, test } from "vitest";
import { MAX_FILE_BYTES, MAX_FILES } from "#domain/authoring/file-rules.ts";
import type { FileChange } from "#domain/authoring/save.ts";
import type { Viewer } from "#domain/permissions.ts";
import { openDraft, readDraft, saveDraft } from "#server/authoring/draft.ts";
import { createExercise, readCopySources, readCourseExercises } from "#server/authoring/exercises.ts";
import { compareRevisions, readDraftHistory, restoreRevision } from "#server/authoring/history.ts";
import { noteEditing } from "#server/authoring/presence.ts";
import { DraftChanges } from "#server/authoring/schema.ts";
import { readTemplate } from "#server/authoring/templates.ts";
import { archiveCourse } from "#server/courses/settings.ts";
import { database } from "#server/database.ts";
import { readPath } from "#server/exercises/read.ts";
import { readOwnVersion } from "#server/versions/own.ts";
import { tanhFiles } from "../../support/engine.ts";
import { aVersion } from "../../support/exercises.ts";
import { aCourse, aPerson } from "../../support/people.ts";

const CATALOGUE = "rnn-step";
let [ann, bob, learner]: Viewer[] = [];
let courseId: string;
let slug: string;
let number = 0;

beforeAll(async () => {
  await aVersion(CATALOGUE, undefined, { isCurrent: true });
});
beforeEach(async () => {
  [ann, bob, learner] = [await aPerson({ name: "Ann" }), await aPerson({ name: "Bob" }), await aPerson()];
  courseId = (await aCourse({ instructor: [ann!, bob!], learner: [learner!] })).id;
  slug = `written-${++number}`;
});

const begin = (viewer = ann!, from: Parameters<typeof createExercise>[1]["from"] = { template: "code" as const }) =>
  createExercise(viewer, { courseId, slug, from });
const save = (viewer: Viewer, revision: number, ...changes: FileChange[]) =>
  saveDraft(viewer, { courseId, slug, revision, changes });
const prompt = (text: string | null) => ({ path: "prompt.md", text });
const draft = async (viewer = ann!) => (await readDraft(viewer, { courseId, slug }))!;

test("a new exercise has a template's files as its first revision, and learners see nothing of it", async () => {
  expect(await begin()).toEqual({ ok: true, value: { slug } });
  expect(await draft()).toMatchObject({ files: await readTemplate("code"), revision: 1, baseVersionId: null });
  expect((await readPath(learner!)).map((line) => line.slug)).toEqual([CATALOGUE]);
  expect(await database().auditEntry.findFirst({ where: { courseId, subject: slug } })).toMatchObject({
    action: "exercise-created",
    actorId: ann!.id,
    after: { from: "the template code" },
  });
});

test("an exercise of the catalogue can be copied, and not written", async () => {
  expect(await begin(ann, { slug: CATALOGUE })).toMatchObject({ ok: true });
  expect((await draft()).files["prompt.md"]).toContain("hidden state");
  const there = { courseId, slug: CATALOGUE };
  expect(await openDraft(ann!, there)).toMatchObject({ ok: false });
  expect(await saveDraft(ann!, { ...there, revision: 0, changes: [prompt("x")] })).toMatchObject({ ok: false });
  expect(await readDraft(ann!, there)).toBeNull();
});

test("a slug that somebody has already is refused in words, whoever has it", async () => {
  await begin();
  expect(await begin(bob)).toMatchObject({ ok: false, message: expect.stringContaining(`“${slug}” already`) });
  expect(await createExercise(ann!, { courseId, slug: CATALOGUE, from: { template: "code" } })).toMatchObject({
    ok: false,
    fields: { slug: [expect.stringContaining("already")] },
  });
  expect(await createExercise(ann!, { courseId, slug: "new", from: { template: "code" } })).toMatchObject({
    ok: false,
  });
  expect((await draft()).revision).toBe(1);
});

test("a slug of another course is refused in the same words, which tell nothing of it, and its learners keep theirs", async () => {
  const versionId = await aVersion(slug, await tanhFiles(), { courseId, isCurrent: true });
  const stranger = await aPerson();
  const elsewhere = (await aCourse({ instructor: [stranger] })).id;
  const message = `There is an exercise called “${slug}” already. Choose a slug that nobody has yet.`;
  expect(await createExercise(stranger, { courseId: elsewhere, slug, from: { template: "code" } })).toEqual({
    ...{ ok: false, message, fields: { slug: [message] } },
  });
  expect(await readOwnVersion(learner!, slug)).toMatchObject({ versionId, newer: null });
  expect(await database().exercise.findUnique({ where: { slug } })).toMatchObject({ courseId });
});

test("two who begin an exercise of one slug at once: one has it, the other is told so", async () => {
  const results = await Promise.all([begin(ann), begin(bob)]);
  expect(results.map(({ ok }) => ok).sort()).toEqual([false, true]);
  expect(await database().exerciseDraftChange.count({ where: { slug, path: "prompt.md" } })).toBe(1);
});

test("two people who write in different files both go through, and each is told of the other", async () => {
  await begin();
  expect(await save(ann!, 1, prompt("Ann's"))).toMatchObject({ ok: true, value: { revision: 2, others: [] } });
  expect(await save(bob!, 1, { path: "starter.ts", text: "Bob's" })).toMatchObject({
    ok: true,
    value: { revision: 3, conflicts: [], others: [prompt("Ann's")] },
  });
  expect((await draft()).files).toMatchObject({ "prompt.md": "Ann's", "starter.ts": "Bob's" });
});

test("a stale save is refused with the text that stands there, and the rest of it goes through", async () => {
  await begin();
  await save(ann!, 1, prompt("Ann's"));
  expect(await save(bob!, 1, prompt("Bob's"), { path: "starter.ts", text: "Bob's" })).toMatchObject({
    ok: true,
    value: { revision: 3, conflicts: [{ path: "prompt.md", theirs: "Ann's" }] },
  });
  expect((await draft()).files).toMatchObject({ "prompt.md": "Ann's", "starter.ts": "Bob's" });
  expect(await save(bob!, 3, prompt("both"))).toMatchObject({ ok: true, value: { conflicts: [] } });
});

test("saves of one file at the same instant take turns, and none overwrites another", async () => {
  await begin();
  const people = Array.from({ length: 8 }, (_, i) => (i % 2 ? ann! : bob!));
  const results = await Promise.all(people.map((viewer, i) => save(viewer, 1, prompt(`text ${i}`))));
  const written = results.filter((result) => result.ok && result.value.conflicts.length === 0);
  expect(written).toHaveLength(1);
  expect((await draft()).revision).toBe(2);
});

test("a save that arrives twice changes nothing the second time", async () => {
  await begin();
  await save(ann!, 1, prompt("once"));
  expect(await save(ann!, 1, prompt("once"))).toMatchObject({ ok: true, value: { revision: 2, conflicts: [] } });
  expect(await database().exerciseDraftChange.count({ where: { slug, text: "once" } })).toBe(1);
});

test("a save says what keeps the files from being an exercise", async () => {
  await begin();
  expect(await save(ann!, 1, { path: "exercise.json", text: "{ half" }, prompt(null))).toMatchObject({
    value: { problems: [{ file: "exercise.json", rule: expect.stringContaining("is not JSON") }] },
  });
  const { files } = await draft();
  expect(files["exercise.json"]).toBe("{ half");
  const [mended] = [(await readTemplate("code"))["exercise.json"]!];
  const stranger = { path: "notes.md", text: "x" };
  const mute = { path: "mistakes/mute.ts", text: "export function step() {}" };
  const saved = await save(ann!, 2, { path: "exercise.json", text: mended }, stranger, mute);
  expect(saved.ok && saved.value.problems.map(({ file }) => file)).toEqual([
    "prompt.md",
    "notes.md",
    "mistakes/mute.ts",
  ]);
});

test("what is too large, too much or called oddly is refused file by file, and the others are kept", async () => {
  await begin();
  const large = prompt("a".repeat(MAX_FILE_BYTES + 1));
  const odd = ["../x.ts", "/x.ts", "a/b.ts", "mistakes/..", "con\u0000.ts"].map((path) => ({ path, text: "x" }));
  const saved = await save(ann!, 1, large, ...odd, { path: "starter.ts", text: "kept" });
  expect(saved.ok && saved.value.refused.map(({ path }) => path)).toEqual([
    "prompt.md",
    ...odd.map(({ path }) => path),
  ]);
  expect((await draft()).files).toMatchObject({
    "starter.ts": "kept",
    "prompt.md": expect.not.stringContaining("aaa"),
  });

  const many = Array.from({ length: MAX_FILES }, (_, i) => ({ path: `mistakes/m-${i}.ts`, text: "x" }));
  const full = await save(ann!, 2, ...many);
  expect(full.ok && full.value.refused[0]?.rule).toContain("file number 201");
  expect(Object.keys((await draft()).files)).toHaveLength(MAX_FILES);
});

test("text that Postgres cannot keep, and line ends of other systems, are made such that it can", () => {
  const { changes } = DraftChanges.parse({ revision: 0, changes: [prompt("a\u0000b\r\nc\ud800")] });
  expect(changes[0]?.text).toBe("a\uFFFDb\nc\uFFFD");
});

test("every revision can be seen and brought back, as a change of its own", async () => {
  await begin();
  const before = (await draft()).files;
  await save(ann!, 1, prompt("first"), { path: "notes.md", text: "new" });
  await save(bob!, 2, prompt("second"), { path: "starter.ts", text: null });
  const compare = (from: number, to: number | null) => compareRevisions(ann!, { courseId, slug, from, to });
  expect(await compare(1, 2)).toEqual([
    { path: "notes.md", before: null, text: "new" },
    { path: "prompt.md", before: before["prompt.md"], text: "first" },
  ]);
  expect((await compare(2, null))?.map(({ path }) => path)).toEqual(["prompt.md", "starter.ts"]);
  expect((await compare(0, 1))?.length).toBe(Object.keys(before).length);

  expect(await restoreRevision(ann!, { courseId, slug, revision: 1 })).toEqual({ ok: true, value: { revision: 4 } });
  expect((await draft()).files).toEqual(before);
  await restoreRevision(ann!, { courseId, slug, revision: 3 });
  expect((await draft()).files["prompt.md"]).toBe("second");
  expect(await restoreRevision(ann!, { courseId, slug, revision: 99 })).toMatchObject({ ok: false });
});

test("the history names who wrote which files, newest first", async () => {
  await begin();
  await save(ann!, 1, prompt("first"));
  await save(bob!, 2, prompt("second"));
  const history = await readDraftHistory(ann!, { courseId, slug });
  expect(history?.sittings.map(({ by, revision, first }) => ({ by, revision, first }))).toEqual([
    { by: "Bob", revision: 3, first: 3 },
    { by: "Ann", revision: 2, first: 1 },
  ]);
  expect(history?.sittings[0]?.paths).toEqual(["prompt.md"]);
});

test("who has the draft open is told to the others, with what they saved in the meantime", async () => {
  await begin();
  const news = (viewer: Viewer, revision: number) =>
    noteEditing(viewer, { courseId, slug, path: "cases.ts", revision });
  expect(await news(ann!, 1)).toMatchObject({ editors: [], changes: [], revision: 1 });
  await save(bob!, 1, prompt("Bob's"));
  await news(bob!, 2);
  expect(await news(ann!, 1)).toEqual({
    editors: [{ id: bob!.id, name: "Bob", path: "cases.ts" }],
    revision: 2,
    changes: [prompt("Bob's")],
    problems: [],
  });
  await database().exerciseEditor.updateMany({ data: { seenAt: new Date(Date.now() - 60_000) } });
  expect((await draft()).editors).toEqual([]);
});

test("an exercise of more than 2 MB is no copy's source, and who says too often that they are there is told to wait", async () => {
  await begin();
  const files = Object.fromEntries(Array.from({ length: 9 }, (_, i) => [`mistakes/m${i}.ts`, "x".repeat(250_000)]));
  await database().exerciseDraft.update({ where: { slug }, data: { files } });
  expect(await createExercise(ann!, { courseId, slug: `${slug}-copy`, from: { slug } })).toEqual({
    ok: false,
    message:
      "This exercise cannot be made: all files of the exercise together have 2,250,000 bytes; 2,097,152 are allowed.",
  });
  await noteEditing(ann!, { courseId, slug, path: "", revision: 1 });
  await database().rateLimit.updateMany({ where: { key: `presence-viewer:${ann!.id}` }, data: { points: 240 } });
  expect(await noteEditing(ann!, { courseId, slug, path: "", revision: 1 })).toEqual({
    tooOften: expect.stringMatching(/^Too many requests\. Try again in/),
  });
});

test("a published exercise has no draft until one is opened, which begins with what learners get", async () => {
  await database().exercise.create({ data: { slug, courseId } });
  expect(await openDraft(ann!, { courseId, slug })).toMatchObject({ ok: false });
  const versionId = await aVersion(slug, await readTemplate("by-hand"));
  await database().exercise.update({ where: { slug }, data: { currentVersionId: versionId } });
  expect(await readDraft(ann!, { courseId, slug })).toBeNull();
  expect(await openDraft(ann!, { courseId, slug })).toEqual({ ok: true, value: null });
  expect(await draft()).toMatchObject({ files: await readTemplate("by-hand"), revision: 0, baseVersionId: versionId });
  await save(ann!, 0, prompt("changed"));
  expect(await openDraft(bob!, { courseId, slug })).toMatchObject({ ok: true });
  expect((await draft()).files["prompt.md"]).toBe("changed");
  expect(await database().exerciseVersion.findUnique({ where: { id: versionId } })).toMatchObject({
    files: await readTemplate("by-hand"),
  });
});

test("the list names each exercise of the course, and how far it is", async () => {
  await begin();
  await save(ann!, 1, prompt(null));
  expect(await readCourseExercises(ann!, courseId)).toMatchObject([
    {
      slug,
      title: "A state that fades",
      kind: "code",
      isPublished: false,
      draft: { problemCount: 1, isChanged: true },
    },
  ]);
  await save(ann!, 2, { path: "exercise.json", text: "broken" });
  expect(await readCourseExercises(ann!, courseId)).toMatchObject([{ title: slug, kind: null }]);
  expect(await readCourseExercises(learner!, courseId)).toBeNull();
});

test("who does not write the course's exercises sees and changes nothing of them", async () => {
  await begin();
  const stranger = await aPerson({ role: "instructor" });
  const other = await aCourse({ instructor: [stranger] });
  for (const viewer of [learner!, stranger]) {
    expect(await readDraft(viewer, { courseId, slug })).toBeNull();
    expect(await save(viewer, 1, prompt("x"))).toMatchObject({ ok: false });
    expect(await restoreRevision(viewer, { courseId, slug, revision: 1 })).toMatchObject({ ok: false });
    expect(await noteEditing(viewer, { courseId, slug, path: "", revision: 0 })).toBeNull();
  }
  // By way of a course of their own it is not theirs either.
  const there = { courseId: other.id, slug };
  expect(await readDraft(stranger, there)).toBeNull();
  expect(await saveDraft(stranger, { ...there, revision: 1, changes: [prompt("x")] })).toMatchObject({ ok: false });
  const copy = { courseId: other.id, slug: `${slug}-copy`, from: { slug } };
  expect(await createExercise(stranger, copy)).toMatchObject({ ok: false });
  expect((await readCopySources(stranger, other.id))?.map((source) => source.slug)).toEqual([CATALOGUE]);
  expect((await draft()).revision).toBe(1);
});

test("a copy can be made of an exercise of another course that one writes as well", async () => {
  await begin();
  await save(ann!, 1, prompt("to be copied"));
  const other = await aCourse({ instructor: [ann!] });
  const copy = { courseId: other.id, slug: `${slug}-copy`, from: { slug } };
  expect(await createExercise(ann!, copy)).toMatchObject({ ok: true });
  const copied = await readDraft(ann!, { courseId: other.id, slug: `${slug}-copy` });
  expect(copied?.files["prompt.md"]).toBe("to be copied");
});

test("in an archived course nothing is written", async () => {
  await begin();
  await archiveCourse(ann!, { courseId });
  const archived = { ok: false, message: expect.stringContaining("archived") };
  expect(await save(ann!, 1, prompt("x"))).toMatchObject(archived);
  expect(await createExercise(ann!, { courseId, slug: `${slug}-b`, from: { template: "code" } })).toMatchObject(
    archived,
  );
  expect(await restoreRevision(ann!, { courseId, slug, revision: 1 })).toMatchObject(archived);
});

test("in an archived course drafts and revisions are still read, and copied to a course that goes on", async () => {
  await begin();
  await save(ann!, 1, prompt("The last words"));
  await archiveCourse(ann!, { courseId });
  expect(await readCourseExercises(bob!, courseId)).toMatchObject([{ slug }]);
  expect((await readDraft(bob!, { courseId, slug }))?.files["prompt.md"]).toBe("The last words");
  expect((await readDraftHistory(bob!, { courseId, slug }))?.sittings).not.toEqual([]);
  expect(await compareRevisions(bob!, { courseId, slug, from: 0, to: null })).not.toEqual([]);
  expect(await noteEditing(bob!, { courseId, slug, path: "prompt.md", revision: 1 })).toBeNull();
  const { id: next } = await aCourse({ instructor: [bob!] });
  expect(await readCopySources(bob!, next)).toContainEqual(expect.objectContaining({ slug, where: "another course" }));
  const copy = { courseId: next, slug: `${slug}-next`, from: { slug } };
  expect(await createExercise(bob!, copy)).toMatchObject({ ok: true });
});
