import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { readExerciseFolder } from "#exercises/catalog.ts";
import { writeProven } from "#exercises/proven.ts";
import { readDraft } from "#server/authoring/draft.ts";
import { createExercise } from "#server/authoring/exercises.ts";
import { database } from "#server/database.ts";
import { loadExercises } from "#server/exercises/load.ts";
import { readVersion } from "#server/exercises/read.ts";
import { submit } from "#server/submissions/write.ts";
import { readOwnVersion } from "#server/versions/own.ts";
import { FIXTURES, RIGHT, tanhFiles } from "#tests/support/engine.ts";
import { aVersion } from "#tests/support/exercises.ts";
import { aCourse, aPerson } from "#tests/support/people.ts";

async function folderWith(...slugs: string[]): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), "gradcheck-load-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const slug of slugs)
    await cp(path.join(FIXTURES, "elementwise-tanh"), path.join(folder, slug), { recursive: true });
  return folder;
}

test("loadExercises has an unproven exercise proven, and leaves it out when that fails", async () => {
  const folder = await folderWith("load-good", "load-bad");
  const asked: string[][] = [];
  const { loaded, errors } = await loadExercises(async (slugs) => {
    asked.push(slugs);
    return new Map([["load-bad", ["exercises/load-bad/reference.ts: throws"]]]);
  }, folder);
  expect(asked).toEqual([["load-bad", "load-good"]]);
  expect(loaded).toEqual([{ slug: "load-good", isNew: true }]);
  expect(errors).toEqual([{ message: "exercises/load-bad/reference.ts: throws" }]);
  expect(await database().exercise.count({ where: { slug: "load-bad" } })).toBe(0);

  const again = await loadExercises(async (slugs) => new Map(slugs.map((slug) => [slug, [`${slug} again`]])), folder);
  expect(again.loaded).toEqual([{ slug: "load-good", isNew: false }]);
  expect(again.errors).toEqual([{ message: "load-bad again" }]);
});

test("loadExercises takes the word of proven.json for the content that it names, and for no other", async () => {
  const folder = await folderWith("load-noted", "load-changed");
  const { version } = await readExerciseFolder(folder, "load-noted");
  await writeProven(folder, [
    { slug: "load-noted", version },
    { slug: "load-changed", version: "0".repeat(64) },
  ]);
  const { loaded, errors } = await loadExercises(undefined, folder);
  expect(loaded).toEqual([{ slug: "load-noted", isNew: true }]);
  expect(errors).toEqual([{ message: "exercises/load-changed: nobody has proven this content" }]);
});

test("loadExercises leaves a folder out whose name a course's exercise has, and the course's stays as it is", async () => {
  const folder = await folderWith("load-good", "load-taken");
  const { id: courseId } = await aCourse();
  const versionId = await aVersion("load-taken", await tanhFiles(), { courseId, isCurrent: true });
  const { loaded, errors } = await loadExercises(async () => new Map(), folder);
  expect(loaded.map(({ slug }) => slug)).toEqual(["load-good"]);
  expect(errors).toEqual([
    { message: "exercises/load-taken: a course has an exercise of this name; give the folder another" },
  ]);
  const { currentVersionId } = await database().exercise.findUniqueOrThrow({ where: { slug: "load-taken" } });
  expect(currentVersionId).toBe(versionId);
});

test("an exercise whose folder is deleted, or lost a file, stays with its learners as it was, and can still be copied", async () => {
  const [gone, torn] = ["load-gone", "load-torn"];
  const folder = await folderWith(gone, torn);
  const prove = async () => new Map();
  await loadExercises(prove, folder);
  const current = () =>
    database().exercise.findMany({
      where: { slug: { in: [gone, torn] } },
      select: { slug: true, currentVersionId: true },
    });
  const before = await current();
  const [author, learner] = [await aPerson({ role: "instructor" }), await aPerson()];
  const { id: courseId } = await aCourse({ instructor: [author], learner: [learner] });
  const copyOf = (from: string, slug: string) => createExercise(author, { courseId, slug, from: { slug: from } });
  expect(await copyOf(gone, "copied-before")).toMatchObject({ ok: true });

  await rm(path.join(folder, gone), { recursive: true });
  await rm(path.join(folder, torn, "cases.ts"));
  const { loaded, errors } = await loadExercises(prove, folder);
  expect(loaded).toEqual([]);
  expect(errors).toEqual([{ message: "exercises/load-torn/cases.ts: is missing or empty" }]);
  expect(await current()).toEqual(before);
  for (const { slug, currentVersionId: versionId } of before) {
    expect(await readOwnVersion(learner, slug)).toMatchObject({ versionId, newer: null });
    expect(await submit(learner, { slug, versionId: versionId!, code: RIGHT })).toMatchObject({ ok: true });
    // What a worker grades by.
    expect((await readVersion(versionId!)).files["cases.ts"]).toContain("generateCases");
    expect(await copyOf(slug, `${slug}-copied`)).toMatchObject({ ok: true });
  }
  const files = await tanhFiles();
  for (const slug of ["copied-before", `${gone}-copied`, `${torn}-copied`])
    expect(await readDraft(author, { courseId, slug })).toMatchObject({ files, revision: 1 });
});
