import type { Policy } from "#grader/policy.ts";
import type { Dates, LatePolicy } from "./dates.ts";

/** What is scored and by which rules. */
export type ScoreTask = {
  policy: Policy;
  /** The points of an exercise's parts are their shares of its score. None where there are no parts. */
  parts: readonly { id: string; title: string; points: number }[];
  /** What full marks are worth. */
  fullPoints: number;
  dates: Dates;
  late: LatePolicy;
};

export const NO_DATES: Dates = { opensAt: null, dueAt: null, closesAt: null };

/** An exercise by itself, worked on at any time: 100 points, so that points are percent. */
export function taskOf({ policy, parts = [] }: { policy: Policy; parts?: ScoreTask["parts"] }): ScoreTask {
  const named = parts.map(({ id, title, points }) => ({ id, title, points }));
  return { policy, parts: named, fullPoints: 100, dates: NO_DATES, late: { kind: "hard-close" } };
}
