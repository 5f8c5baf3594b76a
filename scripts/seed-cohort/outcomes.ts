import type { Verdict } from "#grader/report.ts";

/** What an exercise can go wrong in. */
export type SeedExercise = {
  slug: string;
  versionId: string;
  mistakes: { id: string; message: string }[];
  cases: string[];
  hintCount: number;
};

export type SeedSubmission = {
  /** Minutes since the learner began with the exercise. */
  minute: number;
  status: Verdict;
  score: number;
  mistake: { id: string; message: string } | null;
  failedCase: string | null;
};

export type SeedWork = {
  submissions: SeedSubmission[];
  hints: { position: number; minute: number }[];
  minutes: number[];
};

type Given = { exercise: SeedExercise; submissions: number; ability: number; difficulty: number; random: () => number };

/** A quarter of those who hold a mistake hold it once more; so a few hold it for very long. */
const KEEPS_MISTAKE = 0.6;

/**
 * What one learner does in one exercise: so many submissions, of which each is right with a chance that ability raises,
 * difficulty lowers, and practice raises. `ability` and `difficulty` are about 0, give or take 1.
 */
export function seedWork({ exercise, submissions: count, ability, difficulty, random }: Given): SeedWork {
  const work: SeedWork = { submissions: [], hints: [], minutes: [] };
  let [minute, solved, held]: [number, boolean, SeedSubmission["mistake"]] = [0, false, null];
  for (let i = 0; i < count; i++) {
    minute += 1 + Math.floor(random() * 8);
    work.minutes.push(minute - 1, minute);
    solved ||= random() < 1 / (1 + Math.exp(2 - ability + difficulty - i * 0.35));
    held = solved ? null : nextMistake(exercise, held, random);
    work.submissions.push({ minute, ...outcome({ exercise, solved, held, random }) });
    const position = work.hints.length;
    if (!solved && position < exercise.hintCount && random() < 0.12) work.hints.push({ position, minute });
  }
  return work;
}

function nextMistake({ mistakes }: SeedExercise, held: SeedSubmission["mistake"], random: () => number) {
  if (held && random() < KEEPS_MISTAKE) return held;
  // The first mistakes of the list are the common ones.
  return random() < 0.7 ? (mistakes[Math.floor(random() ** 2 * mistakes.length)] ?? null) : null;
}

type Outcome = { exercise: SeedExercise; solved: boolean; held: SeedSubmission["mistake"]; random: () => number };

function outcome({ exercise, solved, held, random }: Outcome): Omit<SeedSubmission, "minute"> {
  if (solved) return { status: "passed", score: 1, mistake: null, failedCase: null };
  const failedCase = exercise.cases[Math.floor(random() ** 2 * exercise.cases.length)] ?? "The first case";
  if (!held && random() < 0.2) return { status: "compile-error", score: 0, mistake: null, failedCase: null };
  return { status: "failed", score: Math.floor(random() * 9) / 10, mistake: held, failedCase };
}
