import type { RegradeState } from "./state.ts";

export const STATE_WORDS: Record<RegradeState, string> = {
  running: "Being graded",
  previewed: "Preview",
  cancelled: "Cancelled",
  applied: "Applied",
  undone: "Undone",
};

/** By which version, in words: null is each one's own. */
export function targetWords(version: string | null): string {
  return version === null ? "by the version that each answered" : `by version ${version}`;
}

/** That some were left out, since they also count where the viewer may not regrade; nothing where there are none. */
export function elsewhereWords(count: number): string[] {
  if (count === 0) return [];
  const [counts, are] = count === 1 ? ["counts", "is"] : ["count", "are"];
  return [
    `${amountWords(count, "submission")} also ${counts} in a course that is not yours or is archived, and ${are} left out.`,
  ];
}

/** "1 submission", "1,204 submissions". */
export function amountWords(count: number, noun: string): string {
  return `${count.toLocaleString("en")} ${noun}${count === 1 ? "" : "s"}`;
}
