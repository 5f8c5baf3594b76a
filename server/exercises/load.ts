import "server-only";
import path from "node:path";
import { readCatalog } from "#exercises/catalog.ts";
import type { Exercise } from "#grader/exercise.ts";
import { database, type Transaction } from "../database.ts";
import { drawSeeds } from "./seeds.ts";

export type LoadedExercises = {
  loaded: { slug: string; isNew: boolean }[];
  /** One sentence for each folder that cannot be used. The others are loaded all the same. */
  errors: { message: string }[];
};

/** Makes each new content of exercises/ an immutable version and the one that learners get. */
export async function loadExercises(directory = path.join(process.cwd(), "exercises")): Promise<LoadedExercises> {
  const { exercises, errors } = await readCatalog(directory);
  const loaded = [];
  for (const exercise of exercises)
    loaded.push({ slug: exercise.slug, isNew: await database().$transaction((tx) => publish(tx, exercise)) });
  return { loaded, errors: errors.map(({ message }) => ({ message })) };
}

/** Whether the content was new. Two servers that start at once write one version: the second insert finds the first. */
async function publish(tx: Transaction, { slug, version, files }: Exercise): Promise<boolean> {
  await tx.exercise.createMany({ data: { slug }, skipDuplicates: true });
  const { count } = await tx.exerciseVersion.createMany({
    data: { slug, contentHash: version, files, seeds: drawSeeds() },
    skipDuplicates: true,
  });
  const { id } = await tx.exerciseVersion.findUniqueOrThrow({
    where: { slug_contentHash: { slug, contentHash: version } },
    select: { id: true },
  });
  await tx.exercise.update({ where: { slug }, data: { currentVersionId: id } });
  return count > 0;
}
