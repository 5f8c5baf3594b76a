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
import { database } from "../database.ts";
import { readOwnHintFacts } from "../hints/facts.ts";
import { readProgressFacts } from "../submissions/read.ts";
import type { Variant } from "../variants/read.ts";

/** What everybody may know of an exercise without opening it. */
export type CatalogueLine = {
  slug: string;
  title: string;
  unit: string;
  summary: string;
  minutes: number;
  kind: Exercise["kind"];
};

/** Published exercises in the order of the path. */
export async function readCatalogue(): Promise<CatalogueLine[]> {
  return (await readPublished()).map(catalogueLine);
}

/** The same, whole: for the server alone. */
async function readPublished(): Promise<Exercise[]> {
  const rows = await database().exercise.findMany({
    where: { currentVersionId: { not: null } },
    select: { currentVersionId: true },
  });
  const exercises = await Promise.all(rows.map((row) => readVersion(row.currentVersionId!)));
  return exercises.toSorted((a, b) => a.metadata.position - b.metadata.position || a.slug.localeCompare(b.slug));
}

function catalogueLine({ slug, metadata: { title, unit, summary, minutes, kind } }: Exercise): CatalogueLine {
  return { slug, title, unit, summary, minutes, kind };
}

/** The catalogue with what each exercise is scored by. */
export async function readScoredCatalogue(): Promise<{ line: CatalogueLine; task: ScoreTask }[]> {
  return (await readPublished()).map((exercise) => ({
    line: catalogueLine(exercise),
    task: taskOf(exercise.metadata),
  }));
}

/** `explanation`: how the score came about, sentence by sentence. */
export type PathLine = CatalogueLine & { progress: Progress; explanation: string[] };

/** The catalogue with the viewer's own progress; a visitor has not started anything. */
export async function readPath(viewer: Viewer | null): Promise<PathLine[]> {
  const [catalogue, submissions, hints] = await Promise.all([
    readScoredCatalogue(),
    viewer ? readProgressFacts(viewer) : [],
    viewer ? readOwnHintFacts(viewer) : [],
  ]);
  const historyOf = bySlug(submissions, hints);
  return catalogue.map(({ line, task }) => {
    const history = historyOf(line.slug);
    return { ...line, progress: progressOf(history, task), explanation: scoreOf(task, history).explanation };
  });
}

/** What a learner receives of an exercise: never the reference, the cases, the mistakes, the alternatives or closed hints. */
export type ExerciseForLearner = CatalogueLine & { versionId: string; prompt: string; hintCount: number } & {
  task: ScoreTask;
} & (
    | { kind: "code"; starter: string; types: string; entryName: string; signature: string }
    | { kind: "by-hand"; mayAskForNewNumbers: boolean; isPartByPart: boolean }
  );

export async function readExercise(slug: string): Promise<ExerciseForLearner | null> {
  if (!Slug.safeParse(slug).success) return null;
  const row = await database().exercise.findUnique({ where: { slug }, select: { currentVersionId: true } });
  return row?.currentVersionId ? exerciseForLearner(slug, row.currentVersionId) : null;
}

/** A version as its learners receive it. Whether the viewer may have it, the caller has made sure. */
export async function exerciseForLearner(slug: string, versionId: string): Promise<ExerciseForLearner> {
  const exercise = await readVersion(versionId);
  const { title, unit, summary, minutes, hints } = exercise.metadata;
  const common = {
    slug,
    versionId,
    title,
    unit,
    summary,
    minutes,
    hintCount: hints.length,
    task: taskOf(exercise.metadata),
    prompt: exercise.prompt,
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
