import type { Verdict } from "#grader/report.ts";

/** A submission with what became of it. `part`: the part that was checked by itself; null where all was handed in. */
export type SubmissionFact = {
  id: string;
  submittedAt: Date;
  part: string | null;
  /** Null until there is a verdict. */
  status: Verdict | null;
  /** 0 to 1, of the part or of the whole. */
  score: number | null;
};

/** A hint by its place among the exercise's hints, 0 for the first. */
export type HintFact = { position: number; openedAt: Date };

/** All that was recorded of one learner and one exercise, in any order. */
export type History = { submissions: readonly SubmissionFact[]; hints: readonly HintFact[] };

const FREE = ["internal-error", "compile-error", "rejected"];

/** What we failed at, and what could not be understood or run, is no attempt. What still waits is one until it is known. */
export function countsAsAttempt({ status }: Pick<SubmissionFact, "status">): boolean {
  return status === null || !FREE.includes(status);
}

/** Each submission once, in the order in which they arrived. */
export function inOrder(submissions: readonly SubmissionFact[]): SubmissionFact[] {
  const known = new Map<string, SubmissionFact>();
  for (const fact of submissions) if (!known.get(fact.id)?.status) known.set(fact.id, fact);
  return [...known.values()].toSorted((a, b) => +a.submittedAt - +b.submittedAt || (a.id < b.id ? -1 : 1));
}

/** How many different hints were open when something arrived. */
export function hintsOpenedBy(moment: Date, hints: readonly HintFact[]): number {
  return new Set(hints.filter(({ openedAt }) => openedAt <= moment).map(({ position }) => position)).size;
}

type OfExercise<Fact> = Fact & { slug: string };

/** Finds each exercise's history among the facts of many; an empty one where nothing was recorded. */
export function bySlug(
  submissions: readonly OfExercise<SubmissionFact>[],
  hints: readonly OfExercise<HintFact>[],
): (slug: string) => History {
  const [handedIn, opened] = [Map.groupBy(submissions, ({ slug }) => slug), Map.groupBy(hints, ({ slug }) => slug)];
  return (slug) => ({ submissions: handedIn.get(slug) ?? [], hints: opened.get(slug) ?? [] });
}
