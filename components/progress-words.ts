import type { Progress } from "#domain/progress.ts";

export const PROGRESS_WORDS: Record<Progress["state"], string> = {
  "not-started": "Not started",
  trying: "Trying",
  solved: "Solved",
};
