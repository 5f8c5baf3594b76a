import type { GradeReport } from "../report.ts";
import { totalOf } from "./total.ts";

/**
 * The report on one part alone. Those that it follows from were handed in with it, so that it could be marked by them;
 * what they are worth is told when they are asked about themselves.
 */
export function onlyPart(report: GradeReport, id: string): GradeReport {
  // Answers that could not be understood have no cases, and stay refused.
  if (report.cases.length === 0) return report;
  const position = report.cases.findIndex(({ part }) => part?.id === id);
  const result = report.cases[position];
  if (!result?.part) throw new Error(`${report.exercise} has no part "${id}"`);
  return {
    ...report,
    ...totalOf([result]),
    cases: [result],
    diagnosis: report.diagnosis
      .filter(({ cases }) => cases.includes(position))
      .map((each) => ({ ...each, cases: [0] })),
  };
}
