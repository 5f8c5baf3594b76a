import type { CaseResult, GradeReport } from "#grader/report.ts";

export function aReport(given: Partial<GradeReport> = {}): GradeReport {
  return {
    exercise: "rnn-step",
    version: "0".repeat(64),
    seed: "seed",
    status: "failed",
    score: 0,
    problems: [],
    cases: [],
    diagnosis: [],
    console: { lines: [], droppedLines: 0 },
    mayDiffer: false,
    grader: "0123456789abcdef",
    receipt: "",
    timings: {},
    ...given,
  };
}

export const publicCase = (): CaseResult => ({
  title: "a public case",
  visibility: "public",
  status: "failed",
  diagnosis: [],
});

/** A hidden case in which every text that must not get out is `secret`. */
export const hiddenCase = (secret: string): CaseResult => ({
  title: "a hidden case",
  visibility: "hidden",
  status: "failed",
  message: `h[0]: expected ${secret}`,
  diagnosis: [],
  inputs: [{ name: "x", value: secret }],
  outputs: [
    {
      name: "h",
      status: "different",
      expected: secret,
      actual: secret,
      message: secret,
      wrong: [[0]],
      wrongCount: 1,
    },
  ],
  console: { lines: [secret], droppedLines: 0 },
});
