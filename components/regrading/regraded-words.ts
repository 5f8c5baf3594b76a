/** Of a submission whose newest grading is a regrade's: it was applied, or undone again. */
export type RegradedState = "applied" | "undone";

export const REGRADED_WORDS: Record<RegradedState, string> = {
  applied: "Graded again",
  undone: "A regrade was undone",
};
