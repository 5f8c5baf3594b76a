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

/** "1 submission", "1,204 submissions". */
export function amountWords(count: number, noun: string): string {
  return `${count.toLocaleString("en")} ${noun}${count === 1 ? "" : "s"}`;
}
