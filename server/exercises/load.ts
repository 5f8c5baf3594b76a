import "server-only";
import path from "node:path";
import { readCatalog } from "#exercises/catalog.ts";
import { readProven } from "#exercises/proven.ts";
import type { Exercise } from "#grader/exercise.ts";
import { keepContent } from "../authoring/content.ts";
import { database } from "../database.ts";
import { makeCurrent } from "./publication.ts";

export type LoadedExercises = {
  loaded: { slug: string; isNew: boolean }[];
  /** One sentence for each folder that cannot be used. The others are loaded all the same. */
  errors: { message: string }[];
};

const EXERCISES = path.join(process.cwd(), "exercises");

/** Proves exercises that nobody has proven yet. What it complains of, by slug; no entry where the proof holds. */
export type Prove = (slugs: string[]) => Promise<Map<string, string[]>>;

/**
 * Makes each new content of exercises/ an immutable version and the one that learners get. What is neither noted as
 * proven nor published already is proven first, and left out when it fails; then what was published before stays.
 */
export async function loadExercises(prove: Prove = refuse, directory = EXERCISES): Promise<LoadedExercises> {
  const catalog = await readCatalog(directory);
  const { exercises, taken } = await setAside(catalog.exercises);
  const errors = [...catalog.errors, ...taken];
  const complaints = await proveUnproven(exercises, prove, directory);
  const loaded = [];
  for (const exercise of exercises.filter(({ slug }) => !complaints.has(slug)))
    loaded.push({ slug: exercise.slug, isNew: await publish(exercise) });
  const messages = [...errors.map(({ message }) => message), ...[...complaints.values()].flat()];
  return { loaded, errors: messages.map((message) => ({ message })) };
}

/** A name that a course's exercise has is not a folder's: its learners would find another exercise one morning. */
async function setAside(exercises: Exercise[]) {
  const rows = await database().exercise.findMany({
    where: { slug: { in: exercises.map(({ slug }) => slug) }, courseId: { not: null } },
    select: { slug: true },
  });
  const names = new Set(rows.map(({ slug }) => slug));
  const taken = [...names].map((slug) => ({
    message: `exercises/${slug}: a course has an exercise of this name; give the folder another`,
  }));
  return { exercises: exercises.filter(({ slug }) => !names.has(slug)), taken };
}

async function refuse(slugs: string[]): Promise<Map<string, string[]>> {
  return new Map(slugs.map((slug) => [slug, [`exercises/${slug}: nobody has proven this content`]]));
}

async function proveUnproven(exercises: Exercise[], prove: Prove, directory: string): Promise<Map<string, string[]>> {
  const proven = await readProven(directory);
  const published = await database().exerciseVersion.findMany({
    where: { contentHash: { in: exercises.map(({ version }) => version) }, publications: { some: {} } },
    select: { slug: true, contentHash: true },
  });
  const isPublished = (exercise: Exercise) =>
    published.some(({ slug, contentHash }) => slug === exercise.slug && contentHash === exercise.version);
  const slugs = exercises.filter((exercise) => !proven.has(exercise) && !isPublished(exercise)).map(({ slug }) => slug);
  return slugs.length === 0 ? new Map() : prove(slugs);
}

/** Whether the content was new. Two servers that start at once write one version: the second insert finds the first. */
async function publish({ slug, files }: Exercise): Promise<boolean> {
  await database().exercise.createMany({ data: { slug }, skipDuplicates: true });
  // By itself, since what is derived from work on the exercise is computed with the version as everybody reads it.
  const { versionId, isNew } = await database().$transaction((tx) => keepContent(tx, slug, files));
  await database().$transaction((tx) => makeCurrent(tx, { slug, versionId, summary: "", authorId: null }));
  return isNew;
}
