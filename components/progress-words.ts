import { percentWords } from "#domain/percent-words.ts";
import type { Progress } from "#domain/progress.ts";

export const PROGRESS_WORDS: Record<Progress["state"], string> = {
  "not-started": "Not started",
  trying: "Trying",
  solved: "Solved",
};

/** "Not started", "Handed in", "63 %", "Solved", or "Solved, 80 %" when attempts, hints or days have cost something. */
export function progressWords({ state, score }: Progress): string {
  if (state === "not-started") return PROGRESS_WORDS[state];
  if (state === "solved")
    return score === null || score === 1 ? PROGRESS_WORDS.solved : `Solved, ${percentWords(score)}`;
  return score === null ? "Handed in" : percentWords(score);
}
