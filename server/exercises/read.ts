import "server-only";
import { z } from "zod";
import type { Viewer } from "#domain/permissions.ts";
import { type Progress, progressOf } from "#domain/progress.ts";
import { bySlug } from "#domain/score/history.ts";
import { scoreOf } from "#domain/score/score.ts";
import { type ScoreTask, taskOf } from "#domain/score/task.ts";
import { askParts } from "#grader/by-hand/asked-part.ts";
import { fillIn } from "#grader/by-hand/fill-in.ts";
import { newNumbersFault } from "#grader/by-hand/new-numbers.ts";
import { type Exercise, Slug, signatureOf } from "#grader/exercise.ts";
import { parseExercise } from "#grader/parse-exercise.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { database } from "../database.ts";
import { readOwnHintFacts } from "../hints/facts.ts";
import { readProgressFacts } from "../submissions/read.ts";
import type { Variant } from "../variants/read.ts";
import { ofMember, readPublished, visibleTo } from "./access.ts";
import { readCourseTitles } from "./course-titles.ts";

/** What everybody may know of an exercise without opening it. */
export type CatalogueLine = {
  slug: string;
  title: string;
  unit: string;
  summary: string;
  minutes: number;
  kind: Exercise["kind"];
};

/** Published exercises in the order of the path, of those that a condition of access.ts names. */
export async function readCatalogue(which: Prisma.ExerciseWhereInput): Promise<CatalogueLine[]> {
  return (await readCurrent(which)).map(catalogueLine);
}

/** The same, whole: for the server alone. */
async function readCurrent(which: Prisma.ExerciseWhereInput): Promise<Exercise[]> {
  const rows = await database().exercise.findMany({
    where: { currentVersionId: { not: null }, ...which },
    select: { currentVersionId: true },
  });
  const exercises = await Promise.all(rows.map((row) => readVersion(row.currentVersionId!)));
  return exercises.toSorted((a, b) => a.metadata.position - b.metadata.position || a.slug.localeCompare(b.slug));
}

function catalogueLine({ slug, metadata: { title, unit, summary, minutes, kind } }: Exercise): CatalogueLine {
  return { slug, title, unit, summary, minutes, kind };
}

/** A published exercise as those know it who may see it; null for all others. */
export async function readLine(
  viewer: Viewer | null,
  slug: string,
): Promise<(CatalogueLine & { task: ScoreTask }) | null> {
  if (!Slug.safeParse(slug).success) return null;
  const [exercise] = await readCurrent({ slug, ...visibleTo(viewer) });
  return exercise ? { ...catalogueLine(exercise), task: taskOf(exercise.metadata) } : null;
}

/**
 * `explanation`: how the score came about, sentence by sentence. `course`: the viewer's course that the exercise belongs to;
 * null for what is everybody's.
 */
export type PathLine = CatalogueLine & { progress: Progress; explanation: string[]; course: string | null };

/** What is there to work on, with the viewer's own progress; a visitor has not started anything. */
export async function readPath(viewer: Viewer | null): Promise<PathLine[]> {
  const [exercises, courseOf, submissions, hints] = await Promise.all([
    readCurrent(ofMember(viewer)),
    readCourseTitles(viewer),
    viewer ? readProgressFacts(viewer) : [],
    viewer ? readOwnHintFacts(viewer) : [],
  ]);
  const historyOf = bySlug(submissions, hints);
  return exercises.map((exercise) => {
    const [history, task] = [historyOf(exercise.slug), taskOf(exercise.metadata)];
    const { explanation } = scoreOf(task, history);
    const course = courseOf.get(exercise.slug) ?? null;
    return { ...catalogueLine(exercise), progress: progressOf(history, task), explanation, course };
  });
}

/** What a learner receives of an exercise: never the reference, the cases, the mistakes, the alternatives or closed hints. */
export type ExerciseForLearner = CatalogueLine & {
  versionId: string;
  /** The version's name in a few letters. */
  version: string;
  prompt: string;
  hintCount: number;
  task: ScoreTask;
} & (
    | { kind: "code"; starter: string; types: string; entryName: string; signature: string }
    | { kind: "by-hand"; mayAskForNewNumbers: boolean; isPartByPart: boolean }
  );

/** A published version of an exercise; null where the viewer may not see it. Which one is theirs says server/versions/own.ts. */
export async function readExercise(
  viewer: Viewer | null,
  asked: { slug: string; versionId: string },
): Promise<ExerciseForLearner | null> {
  const found = await readPublished(viewer, asked);
  return found && exerciseForLearner(found);
}

/** A version as its learners receive it. Whether the viewer may have it, the caller has made sure. */
export async function exerciseForLearner(version: { id: string; contentHash: string }): Promise<ExerciseForLearner> {
  const exercise = await readVersion(version.id);
  const { hints } = exercise.metadata;
  const common = {
    ...catalogueLine(exercise),
    ...{ versionId: version.id, version: version.contentHash.slice(0, 8), hintCount: hints.length },
    ...{ task: taskOf(exercise.metadata), prompt: exercise.prompt },
  };
  if (exercise.kind === "by-hand") {
    const isPartByPart = exercise.metadata.policy.parts === "one-at-a-time";
    return { ...common, kind: "by-hand", mayAskForNewNumbers: newNumbersFault(exercise) === null, isPartByPart };
  }
  const { starter, types, metadata } = exercise;
  return { ...common, kind: "code", starter, types, entryName: metadata.entry.name, signature: signatureOf(exercise) };
}

/** The questions of a variant of an exercise by hand, with its numbers and without what would be right. */
export async function readQuestions(versionId: string, variant: Pick<Variant, "seed" | "numbers">) {
  const exercise = await readVersion(versionId);
  if (exercise.kind !== "by-hand") throw new Error(`version ${versionId} asks for a program`);
  return { prompt: fillIn(exercise.prompt, variant.numbers), parts: askParts(exercise, variant) };
}

const Files = z.record(z.string(), z.string());
const KNOWN_VERSIONS = 500;
const known = new Map<string, Promise<Exercise>>();

/** The whole exercise of a version, for the server alone. Versions never change, so each is parsed once. */
export function readVersion(versionId: string): Promise<Exercise> {
  const cached = known.get(versionId);
  if (cached) return cached;
  if (known.size >= KNOWN_VERSIONS) known.delete(known.keys().next().value!);
  const exercise = parseVersion(versionId);
  known.set(versionId, exercise);
  exercise.catch(() => known.delete(versionId));
  return exercise;
}

async function parseVersion(versionId: string): Promise<Exercise> {
  const { slug, files } = await database().exerciseVersion.findUniqueOrThrow({
    where: { id: versionId },
    select: { slug: true, files: true },
  });
  return parseExercise(slug, Files.parse(files));
}
