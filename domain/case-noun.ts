import type { GradeReport } from "#grader/report.ts";

/** What a report has one result for each of: a case of code, a part by hand. */
export function caseNoun({ cases }: Pick<GradeReport, "cases">): "case" | "part" {
  return cases.some(({ part }) => part) ? "part" : "case";
}
