import type { Progress } from "#domain/progress.ts";
import type { Verdict } from "#grader/report.ts";
import { bestLine } from "./history-lines.ts";
import type { SubmissionLine } from "./types.ts";

/** How far the exercise has come. */
export type Standing = { isBegun: boolean; verdict: Verdict | null; score: number | null };

/** Handed in as a whole: the best verdict there is. */
export function standingOfLines(lines: SubmissionLine[]): Standing {
  const best = bestLine(lines);
  return { isBegun: lines.length > 0, verdict: best?.verdict ?? null, score: best?.score ?? null };
}

/** Checked part by part, where one part that is right is not all of it. */
export function standingOfParts({ state, score }: Progress): Standing {
  const verdict = state === "solved" ? "passed" : score === null ? null : "failed";
  return { isBegun: state !== "not-started", verdict, score };
}
