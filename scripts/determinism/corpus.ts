import type { CodeExercise, Exercise } from "#grader/exercise.ts";
import { createRandom, type Random } from "#numeric/random.ts";
import { mutate } from "./mutate.ts";
import { programsFor } from "./programs.ts";

export type Submission = { exercise: Exercise; what: string; code: string; seed: string };

const SEEDS = 5;

/** Submissions of every kind, mixed, the same list for the same exercises and count. */
export function createCorpus(exercises: Exercise[], count: number): Submission[] {
  const random = createRandom("corpus");
  const programs = exercises.filter((exercise) => exercise.kind === "code");
  const written = programs.flatMap((exercise) => writtenFor(exercise).map((program) => ({ exercise, ...program })));
  const corpus = shuffle(written, random);
  while (corpus.length < count) {
    const { exercise, what, code } = written[random.integer(0, written.length - 1)]!;
    corpus.push({ exercise, what: `mutant of ${what}`, code: mutate(code, random) });
  }
  return corpus.slice(0, count).map((one, i) => ({ ...one, seed: String(i % SEEDS) }));
}

function writtenFor({ starter, alternatives, mistakes, metadata }: CodeExercise): { what: string; code: string }[] {
  return [
    { what: "starter", code: starter },
    ...alternatives.map(({ id, code }) => ({ what: id, code })),
    ...mistakes.map(({ id, code }) => ({ what: id, code })),
    ...programsFor(metadata.entry.name),
  ];
}

/** Fisher and Yates. */
export function shuffle<T>(list: T[], random: Random): T[] {
  const mixed = [...list];
  for (let i = mixed.length - 1; i > 0; i--) {
    const j = random.integer(0, i);
    [mixed[i], mixed[j]] = [mixed[j]!, mixed[i]!];
  }
  return mixed;
}
