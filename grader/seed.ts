import type { CodeExercise } from "./exercise.ts";

/**
 * The 32-bit seed of Math.random in case number `position` of an exercise, FNV-1a over both. The same in every process, and
 * not drawn from the seed of the hidden cases: a program can show what Math.random gave it.
 */
export function seedFor(slug: string, position: number): number {
  let hash = 0x811c9dc5;
  for (const character of `${slug}#${position}`) hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193);
  return hash >>> 0;
}

/**
 * What the cases of a program are drawn from. Among the parts of an exercise it has the part's name in it, and so is no
 * seed of a variant, whose numbers are shown.
 */
export function seedOfCases({ partOf }: Pick<CodeExercise, "partOf">, seed: string): string {
  return partOf ? `${partOf.part} ${seed}` : seed;
}
