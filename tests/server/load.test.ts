import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { readExerciseFolder } from "#exercises/catalog.ts";
import { writeProven } from "#exercises/proven.ts";
import { database } from "#server/database.ts";
import { loadExercises } from "#server/exercises/load.ts";
import { FIXTURES, tanhFiles } from "#tests/support/engine.ts";
import { aVersion } from "#tests/support/exercises.ts";
import { aCourse } from "#tests/support/people.ts";

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
