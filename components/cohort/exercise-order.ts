import type { ExerciseLine } from "./exercise-table.tsx";

export const EXERCISE_ORDERS = [
  ...(["course", "pass-rate", "attempts", "minutes", "mean-share", "discrimination", "given-up", "stuck"] as const),
] as const;
export type ExerciseOrder = (typeof EXERCISE_ORDERS)[number];

const LAST = Number.POSITIVE_INFINITY;
/** What deserves attention comes first. */
const KEYS: Record<Exclude<ExerciseOrder, "course">, (line: ExerciseLine) => number> = {
  "pass-rate": ({ began, solved }) => (began === 0 ? LAST : solved / began),
  attempts: ({ medianAttempts }) => -(medianAttempts ?? -LAST),
  minutes: ({ medianMinutes }) => -(medianMinutes ?? -LAST),
  "mean-share": ({ meanShare }) => meanShare ?? LAST,
  discrimination: ({ discrimination }) => discrimination ?? LAST,
  "given-up": ({ givenUp }) => -givenUp,
  stuck: ({ stuck }) => -stuck,
};

/** The exercises by a figure, the most worrying first; those without it last, equals as in the course. */
export function orderExercises<T extends ExerciseLine>(lines: readonly T[], by: ExerciseOrder): readonly T[] {
  if (by === "course") return lines;
  return lines.toSorted((a, b) => {
    const [x, y] = [KEYS[by](a), KEYS[by](b)];
    return x === y ? 0 : x - y;
  });
}
