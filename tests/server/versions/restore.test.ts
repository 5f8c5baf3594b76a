import { expect, test } from "vitest";
import { database } from "#server/database.ts";
import { submit } from "#server/submissions/write.ts";
import { readComparison, readVersions } from "#server/versions/read.ts";
import { restoreVersion } from "#server/versions/restore.ts";
import { aCourseExercise, TANH } from "../../support/a-course-exercise.ts";
import { anAssignment } from "../../support/an-assignment.ts";
import { tanhFiles } from "../../support/engine.ts";
import { aVersion } from "../../support/exercises.ts";
import { aCourse, aPerson } from "../../support/people.ts";

const TANH_FILES = await tanhFiles();

const draftOf = (slug: string) =>
  database().exerciseDraft.findUnique({ where: { slug }, include: { changes: { orderBy: { path: "asc" } } } });

test("all publications are told, with who made them and what there is of them, the newest first", async () => {
  const { slug, courseId, learner, instructor, first, publish } = await aCourseExercise();
  await submit(learner, { slug, versionId: first, code: TANH });
  const second = await publish("The bounds were wrong", { "prompt.md": "Another one." });
  await database().publication.updateMany({ where: { versionId: second }, data: { authorId: instructor.id } });
  const assignmentId = await anAssignment(courseId, { slugs: [slug] });
  await database().assignedExercise.updateMany({ where: { item: { assignmentId } }, data: { versionId: first } });
  expect(await readVersions(instructor, courseId, slug)).toMatchObject({
    ...{ slug, origin: "course" },
    publications: [
      { versionId: second, summary: "The bounds were wrong", author: instructor.name, isCurrent: true, submissions: 0 },
      { versionId: first, author: null, isCurrent: false, submissions: 1, learners: 1, pinnedBy: ["Week 1"] },
    ],
  });
  expect(await readComparison(instructor, { courseId, slug, from: first, to: second })).toEqual({
    changes: [{ path: "prompt.md", before: TANH_FILES["prompt.md"], text: "Another one." }],
    same: Object.keys(TANH_FILES).length - 1,
  });
});

test("of what is everybody's an instructor sees the versions, and the figures of their own course alone", async () => {
  const { courseId, instructor, learner } = await aCourseExercise();
  const slug = "everybodys-exercise";
  const versionId = await aVersion(slug, await tanhFiles(), { isCurrent: true });
  for (const viewer of [learner, await aPerson()]) await submit(viewer, { slug, versionId, code: TANH });
  expect(await readVersions(instructor, courseId, slug)).toMatchObject({
    ...{ origin: "gone", publications: [{ submissions: 1, learners: 1 }] },
  });
  expect(await restoreVersion(instructor, { courseId, slug, versionId })).toMatchObject({ ok: false });
  expect(await draftOf(slug)).toBeNull();
});

test("another course's exercise has no versions here, and nothing unpublished can be compared", async () => {
  const [here, elsewhere] = [await aCourseExercise(), await aCourseExercise()];
  const { instructor, courseId, slug, first } = here;
  expect(await readVersions(instructor, courseId, elsewhere.slug)).toBeNull();
  const foreign = { courseId, slug, from: first, to: elsewhere.first };
  expect(await readComparison(instructor, foreign)).toBeNull();
  const unpublished = await aVersion(slug, await tanhFiles(), { summary: null });
  expect(await readComparison(instructor, { ...foreign, to: unpublished })).toBeNull();
  expect(
    await restoreVersion(instructor, { courseId, slug: elsewhere.slug, versionId: elsewhere.first }),
  ).toMatchObject({ ok: false });
});

test("a version that is restored is a change of the draft, with what each file was before, and publishes nothing", async () => {
  const { slug, courseId, instructor, first, publish } = await aCourseExercise();
  const second = await publish("Second");
  const files = await tanhFiles({ "prompt.md": "Half written", "mistakes/new.ts": "new" });
  await database().exerciseDraft.create({ data: { slug, files, revision: 3, baseVersionId: second } });
  const restored = await restoreVersion(instructor, { courseId, slug, versionId: first });
  expect(restored).toEqual({ ok: true, value: { changed: 2 } });
  expect(await draftOf(slug)).toMatchObject({
    ...{ files: TANH_FILES, revision: 4, baseVersionId: first },
    changes: [
      { path: "mistakes/new.ts", revision: 4, text: null, before: "new", savedById: instructor.id },
      { path: "prompt.md", revision: 4, text: TANH_FILES["prompt.md"], before: "Half written" },
    ],
  });
  expect(await restoreVersion(instructor, { courseId, slug, versionId: first })).toEqual({
    ...{ ok: true, value: { changed: 0 } },
  });
  expect((await draftOf(slug))!.revision).toBe(4);
  const { currentVersionId } = await database().exercise.findUniqueOrThrow({ where: { slug } });
  expect(currentVersionId).toBe(second);
});

test("where there is no draft yet, one is opened from what learners get, and two who restore at once change it once", async () => {
  const { slug, courseId, instructor, first, publish } = await aCourseExercise();
  await publish("Second", { "prompt.md": "Another one." });
  const restore = () => restoreVersion(instructor, { courseId, slug, versionId: first });
  const results = await Promise.all([restore(), restore()]);
  expect(results.map((result) => result.ok && result.value.changed).sort()).toEqual([0, 1]);
  expect(await draftOf(slug)).toMatchObject({
    ...{ files: TANH_FILES, revision: 1, baseVersionId: first },
    changes: [{ path: "prompt.md", before: "Another one.", text: TANH_FILES["prompt.md"] }],
  });
});

test("whoever may not write the course's exercises restores nothing, and in an archived course nobody does", async () => {
  const { slug, courseId, instructor, learner, first } = await aCourseExercise();
  const assistant = await aPerson();
  await database().enrollment.create({ data: { courseId, userId: assistant.id, role: "assistant" } });
  const stranger = await aPerson();
  await aCourse({ instructor: [stranger] });
  for (const viewer of [learner, assistant, stranger])
    expect(await restoreVersion(viewer, { courseId, slug, versionId: first })).toMatchObject({
      ...{ ok: false, message: "There is no such course of yours." },
    });
  await database().course.update({ where: { id: courseId }, data: { archivedAt: new Date() } });
  expect(await restoreVersion(instructor, { courseId, slug, versionId: first })).toMatchObject({
    ...{ ok: false, message: expect.stringContaining("archived") },
  });
  expect(await draftOf(slug)).toBeNull();
});
