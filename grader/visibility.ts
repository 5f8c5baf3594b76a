import type { CaseResult, GradeReport } from "./report.ts";

/**
 * The report as a learner may see it. A hidden case keeps its title, its verdict and the diagnoses it supports, which
 * are functions of passing and failing; inputs, values, messages and output of the program are gone. A problem of the
 * code, and what the program printed before the first case, depend on no hidden value and stay.
 */
export function visibleReport(report: GradeReport): GradeReport {
  return { ...report, seed: "", cases: report.cases.map(visibleCase) };
}

function visibleCase(result: CaseResult): CaseResult {
  if (result.visibility === "public") return result;
  const { title, visibility, status, diagnosis } = result;
  return { title, visibility, status, diagnosis };
}
