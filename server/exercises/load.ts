import "server-only";
import { randomBytes } from "node:crypto";
import path from "node:path";
import { readCatalog } from "#exercises/catalog.ts";
import type { Exercise } from "#grader/exercise.ts";
import { database, type Transaction } from "../database.ts";

/** Hidden cases are drawn from one of these per submission; enough that seeing one tells little about the next. */
const SEEDS_PER_VERSION = 64;

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
  const seeds = Array.from({ length: SEEDS_PER_VERSION }, () => randomBytes(12).toString("base64url"));
  const { count } = await tx.exerciseVersion.createMany({
    data: { slug, contentHash: version, files, seeds },
    skipDuplicates: true,
  });
  const { id } = await tx.exerciseVersion.findUniqueOrThrow({
    where: { slug_contentHash: { slug, contentHash: version } },
    select: { id: true },
  });
  await tx.exercise.update({ where: { slug }, data: { currentVersionId: id } });
  return count > 0;
}
