import { beforeEach, expect, test } from "vitest";
import type { Viewer } from "#domain/permissions.ts";
import { versionOf } from "#grader/version.ts";
import { readArchive } from "#server/authoring/archive/read.ts";
import { writeArchive } from "#server/authoring/archive/write.ts";
import { pushContent, readContent, readStates } from "#server/authoring/exchange.ts";
import { ExportQuery, exportExercises } from "#server/authoring/export.ts";
import { importExercises } from "#server/authoring/import.ts";
import { database } from "#server/database.ts";
import { aZip } from "../../support/archives.ts";
import { aCourse, aPerson } from "../../support/people.ts";
import { everything } from "../../support/rights/everything.ts";

type Files = Record<string, string>;
let teacher: Viewer;
let courseId: string;
let slug: string;
let count = 0;

beforeEach(async () => {
  teacher = await aPerson({ role: "instructor" });
  courseId = (await aCourse({ instructor: [teacher] })).id;
  count += 1;
  slug = `gru-cell-${count}`;
});

/** An exercise of a course with a published version and no draft. */
async function publish(files: Files, given: { courseId: string | null; slug?: string }) {
  const name = given.slug ?? slug;
  await database().exercise.create({ data: { slug: name, courseId: given.courseId } });
  const version = { slug: name, contentHash: versionOf(files), files, seeds: ["1"] };
  const { id } = await database().exerciseVersion.create({ data: version });
  await database().exercise.update({ where: { slug: name }, data: { currentVersionId: id } });
  return id;
}

async function bring(exercises: Record<string, Files>, seen = "") {
  const list = Object.entries(exercises).map(([name, files]) => ({ slug: name, files }));
  const bytes = await writeArchive(list, "zip");
  const answer = await importExercises(teacher, { courseId, archive: { name: "all.zip", bytes }, seen });
  if (!answer.ok) throw new Error(answer.message);
  return answer.value;
}

async function bringAndApply(exercises: Record<string, Files>) {
  return bring(exercises, (await bring(exercises)).seen);
}

const draftOf = () => database().exerciseDraft.findUniqueOrThrow({ where: { slug }, include: { changes: true } });

test("a preview says what an archive would do, and does nothing", async () => {
  const before = await everything();
  const preview = await bring({ [slug]: { "prompt.md": "One." } });
  expect(preview).toMatchObject({ applied: false, hasChanged: false, leftOut: [] });
  expect(preview.lines).toEqual([
    {
      ...{ slug, effect: "new", reason: null, files: [{ path: "prompt.md", effect: "added" }] },
      problems: [{ file: "exercise.json", rule: "is missing or empty" }],
    },
  ]);
  expect(await everything()).toEqual(before);
});

test("what the preview said is done, as one revision, with a line in the log, and nothing is published", async () => {
  const applied = await bringAndApply({ [slug]: { "prompt.md": "One.", "starter.ts": "x" } });
  expect(applied).toMatchObject({ applied: true, seen: "" });
  const draft = await draftOf();
  expect(draft).toMatchObject({ revision: 1, files: { "prompt.md": "One.", "starter.ts": "x" }, baseVersionId: null });
  expect(draft.changes).toMatchObject([
    { revision: 1, path: "prompt.md", before: null, text: "One.", savedById: teacher.id },
    { revision: 1, path: "starter.ts", before: null, text: "x" },
  ]);
  expect(await database().exercise.findUnique({ where: { slug } })).toMatchObject({ courseId, currentVersionId: null });
  expect(await database().auditEntry.findMany({ where: { courseId }, orderBy: { at: "asc" } })).toMatchObject([
    { action: "exercise-created", subject: slug, after: { from: "all.zip" } },
    {
      ...{ action: "exercises-imported", subject: slug, actorId: teacher.id },
      after: { from: "all.zip", added: ["prompt.md", "starter.ts"], changed: [], removed: [] },
    },
  ]);
});

test("a draft takes what is added, changed and removed; what is the same leaves no trace", async () => {
  await bringAndApply({ [slug]: { "prompt.md": "One.", "starter.ts": "x", "cases.ts": "c" } });
  const next = { "prompt.md": "Two.", "cases.ts": "c", "judge.ts": "j" };
  expect((await bring({ [slug]: next })).lines[0]).toMatchObject({
    effect: "changed",
    files: [
      { path: "judge.ts", effect: "added" },
      { path: "prompt.md", effect: "changed" },
      { path: "starter.ts", effect: "removed" },
    ],
  });
  await bringAndApply({ [slug]: next });
  expect(await draftOf()).toMatchObject({ revision: 2, files: next });
  const before = await everything();
  const again = await bringAndApply({ [slug]: next });
  expect(again.lines).toMatchObject([{ effect: "same", files: [] }]);
  expect(await everything()).toEqual(before);
});

test("an exercise that is published and has no draft gets one that begins with what learners get", async () => {
  const versionId = await publish({ "prompt.md": "One.", "starter.ts": "x" }, { courseId });
  await bringAndApply({ [slug]: { "prompt.md": "Two.", "starter.ts": "x" } });
  const draft = await draftOf();
  expect(draft).toMatchObject({ revision: 1, baseVersionId: versionId });
  expect(draft.changes).toMatchObject([{ path: "prompt.md", before: "One.", text: "Two." }]);
  expect(await database().exercise.findUnique({ where: { slug } })).toMatchObject({ currentVersionId: versionId });
});

test("names of exercises outside of the course and of pages are refused, and the others are imported", async () => {
  const elsewhere = await aCourse();
  await publish({ "prompt.md": "x" }, { courseId: elsewhere.id, slug: `${slug}-theirs` });
  await publish({ "prompt.md": "x" }, { courseId: null, slug: `${slug}-everybodys` });
  const files = { "prompt.md": "Mine." };
  const archive = { [slug]: files, [`${slug}-theirs`]: files, [`${slug}-everybodys`]: files, import: files };
  const { lines } = await bringAndApply(archive);
  expect(lines.map(({ slug: name, effect, reason }) => [name, effect, reason])).toEqual([
    [slug, "new", null],
    [`${slug}-everybodys`, "refused", "is the name of an exercise outside of this course"],
    [`${slug}-theirs`, "refused", "is the name of an exercise outside of this course"],
    ["import", "refused", "is the name of a page here, so that no exercise can be called so"],
  ]);
  const made = await database().exerciseDraft.findMany({ where: { slug: { startsWith: slug } } });
  expect(made.map((draft) => draft.slug)).toEqual([slug]);
});

test("what has changed since the preview is shown again, and nothing is stored", async () => {
  await bringAndApply({ [slug]: { "prompt.md": "One." } });
  const archive = { [slug]: { "prompt.md": "Three." }, [`${slug}-new`]: { "prompt.md": "New." } };
  const { seen } = await bring(archive);
  await bringAndApply({ [slug]: { "prompt.md": "Two." } });
  const before = await everything();
  expect(await bring(archive, seen)).toMatchObject({ applied: false, hasChanged: true });
  expect(await everything()).toEqual(before);
});

test("two imports of one archive at once make each exercise once", async () => {
  const archive = { [slug]: { "prompt.md": "One." }, [`${slug}-b`]: { "prompt.md": "B." } };
  const { seen } = await bring(archive);
  const answers = await Promise.allSettled([bring(archive, seen), bring(archive, seen), bring(archive, seen)]);
  const applied = answers.filter((answer) => answer.status === "fulfilled" && answer.value.applied);
  expect(applied).toHaveLength(1);
  expect((await draftOf()).changes).toHaveLength(1);
  expect(await database().auditEntry.count({ where: { courseId, action: "exercises-imported" } })).toBe(2);
});

test("an archive that breaks a rule stores nothing of what is right in it", async () => {
  const before = await everything();
  const bytes = aZip([{ name: `${slug}/prompt.md`, content: "x" }, { name: `${slug}/../../out.ts` }]);
  const answer = await importExercises(teacher, { courseId, archive: { name: "x.zip", bytes }, seen: "" });
  expect(answer).toEqual({ ok: false, message: `“${slug}/../../out.ts” leads out of the archive’s folder.` });
  expect(await everything()).toEqual(before);
});

test("an archived course takes no import and says why", async () => {
  await database().course.update({ where: { id: courseId }, data: { archivedAt: new Date() } });
  const bytes = await writeArchive([{ slug, files: { "prompt.md": "x" } }], "zip");
  const answer = await importExercises(teacher, { courseId, archive: { name: "x.zip", bytes }, seen: "" });
  expect(answer).toMatchObject({ ok: false, message: expect.stringContaining("archived") });
});

async function exported(query: object, viewer = teacher) {
  const answer = await exportExercises(viewer, courseId, ExportQuery.parse(query));
  if (!answer?.ok) return answer;
  const content = await readArchive({ name: answer.name, bytes: answer.bytes });
  if (!content.ok) throw new Error(content.message);
  return { name: answer.name, exercises: content.value.exercises };
}

test("one exercise or all are exported: the draft, what learners get, or a version", async () => {
  const versionId = await publish({ "prompt.md": "One." }, { courseId });
  await bringAndApply({ [slug]: { "prompt.md": "Two." }, [`${slug}-new`]: { "prompt.md": "New." } });
  const [one, two] = [
    { slug, files: { "prompt.md": "One." } },
    { slug, files: { "prompt.md": "Two." } },
  ];
  expect(await exported({ slug })).toEqual({ name: `${slug}.zip`, exercises: [two] });
  expect(await exported({ slug, of: "current", form: "tar.gz" })).toEqual({ name: `${slug}.tar.gz`, exercises: [one] });
  expect(await exported({ slug, of: versionId })).toMatchObject({ exercises: [one] });
  expect(await exported({ of: "current" })).toMatchObject({ name: "exercises.zip", exercises: [one] });
  expect(await exported({})).toMatchObject({ exercises: [two, { slug: `${slug}-new` }] });
  expect(await exported({ slug: "no-such-exercise" })).toBeNull();
  expect(await exported({ slug: `${slug}-new`, of: versionId })).toBeNull();
});

test("what is another course's is not exported, and what is everybody's only to an admin", async () => {
  const elsewhere = await aCourse();
  await publish({ "prompt.md": "x" }, { courseId: elsewhere.id, slug: `${slug}-theirs` });
  await publish({ "prompt.md": "x" }, { courseId: null, slug: `${slug}-everybodys` });
  expect(await exported({ slug: `${slug}-theirs` })).toBeNull();
  expect(await exported({ slug: `${slug}-everybodys` })).toBeNull();
  const admin = await aPerson({ role: "admin" });
  expect(await exported({ slug: `${slug}-theirs` }, admin)).toBeNull();
  expect(await exported({ slug: `${slug}-everybodys` }, admin)).toMatchObject({ exercises: [{ files: {} }] });
});

const push = (files: Files, base: string | null) =>
  pushContent(teacher, { courseId, slug, base, files, from: "the token “laptop”" });

test("a push makes an exercise, changes it from what the sender knew, and stores nothing twice", async () => {
  const [one, two] = [{ "prompt.md": "One." }, { "prompt.md": "Two.", "judge.ts": "j" }];
  expect(await push(one, null)).toEqual({
    ok: true,
    value: { status: "stored", revision: 1, contentHash: versionOf(one) },
  });
  expect(await push(two, versionOf(one))).toMatchObject({ ok: true, value: { status: "stored", revision: 2 } });
  // Sent again, as after an answer that was lost.
  expect(await push(two, versionOf(one))).toMatchObject({ ok: true, value: { status: "stored", revision: 2 } });
  expect(await readContent(teacher, { courseId, slug })).toEqual({
    ...{ slug, draftRevision: 2, contentHash: versionOf(two), currentHash: null, files: two },
  });
  expect(await readStates(teacher, courseId)).toMatchObject([{ slug, draftRevision: 2, contentHash: versionOf(two) }]);
});

test("a push from an older content is refused with the files that differ, and overwrites nothing", async () => {
  const known = { "prompt.md": "One.", "cases.ts": "c" };
  await push(known, null);
  await push({ ...known, "prompt.md": "Theirs." }, versionOf(known));
  const before = await everything();
  expect(await push({ ...known, "judge.ts": "mine" }, versionOf(known))).toEqual({
    ok: true,
    value: {
      status: "conflict",
      contentHash: versionOf({ ...known, "prompt.md": "Theirs." }),
      differing: ["judge.ts", "prompt.md"],
    },
  });
  expect(await push({ "prompt.md": "New." }, null)).toMatchObject({ ok: true, value: { status: "conflict" } });
  expect(await everything()).toEqual(before);
});

test("of pushes that come at once from one content a single one is stored", async () => {
  const known = { "prompt.md": "One." };
  await push(known, null);
  const texts = ["a", "b", "c", "d"];
  const answers = await Promise.all(texts.map((text) => push({ "prompt.md": text }, versionOf(known))));
  const stored = answers.filter((answer) => answer?.ok && answer.value.status === "stored");
  expect(stored).toHaveLength(1);
  expect(await draftOf()).toMatchObject({ revision: 2 });
});

test("a push cannot take the name of an exercise outside of the course, nor of a page, nor none at all", async () => {
  await publish({ "prompt.md": "x" }, { courseId: null });
  expect(await push({ "prompt.md": "Mine." }, null)).toEqual({
    ok: false,
    message: `“${slug}” is the name of an exercise outside of this course.`,
  });
  for (const name of ["tokens", "No Slug", "../x"])
    expect(
      await pushContent(teacher, { courseId, slug: name, base: null, files: { "prompt.md": "x" }, from: "a test" }),
    ).toMatchObject({ ok: false, message: expect.stringContaining(`“${name}”`) });
});
