import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { readExerciseFolder } from "#exercises/catalog.ts";
import { writeProven } from "#exercises/proven.ts";
import { database } from "#server/database.ts";
import { loadExercises } from "#server/exercises/load.ts";
import { FIXTURES } from "#tests/support/engine.ts";

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
