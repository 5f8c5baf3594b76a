import type { ExerciseMetadata } from "./exercise.ts";

/** So many seeds a content is proven with before it may be published. */
export const GATE_SEEDS = 20;
/** Of an exercise that trains something, a grading takes seconds; a few seeds have to do. */
const SEEDS_OF_SLOW_ONES = 3;
/** By hand a seed costs next to nothing, and every one may be some learner's numbers. */
const SEEDS_BY_HAND = 50;
const SLOW_FROM_MS = 3000;

/** The seeds of a proof, always the same; none where none are wanted. */
export function proofSeeds({ metadata }: { metadata: ExerciseMetadata }, wanted = GATE_SEEDS): string[] {
  return Array.from({ length: wanted === 0 ? 0 : seedCount(metadata, wanted) }, (_, i) => `check-${i + 1}`);
}

function seedCount(metadata: ExerciseMetadata, wanted: number): number {
  if (metadata.kind === "by-hand") return Math.max(wanted, SEEDS_BY_HAND);
  return metadata.limits.caseTimeoutMs >= SLOW_FROM_MS ? Math.min(wanted, SEEDS_OF_SLOW_ONES) : wanted;
}
