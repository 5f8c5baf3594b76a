import type { ByHandExercise } from "../exercise.ts";

/** Why nobody may ask for other numbers than their first ones, in a sentence for the learner; null where they may. */
export function newNumbersFault({ hasVariants, metadata }: Pick<ByHandExercise, "hasVariants" | "metadata">) {
  if (!hasVariants) return "This exercise has the same numbers for everybody.";
  return metadata.newNumbers ? null : "In this exercise everybody keeps the numbers that they have.";
}
