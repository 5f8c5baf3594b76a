import type { SubmissionFact } from "#domain/score/history.ts";
import type { SubmissionLine } from "./types.ts";

/** All that was handed in: what the page was opened with, and what has become of the lines since. */
export function factsOf(stored: readonly SubmissionFact[], lines: readonly SubmissionLine[]): SubmissionFact[] {
  const shown = new Set(lines.map(({ id }) => id));
  return [
    ...stored.filter(({ id }) => !shown.has(id)),
    ...lines.map(({ id, submittedAt, part, verdict, score }) => ({
      ...{ id, part, status: verdict, score },
      submittedAt: new Date(submittedAt),
    })),
  ];
}
