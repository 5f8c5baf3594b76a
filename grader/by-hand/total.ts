import { verdictOf } from "../grade.ts";
import type { CaseResult, GradeReport } from "../report.ts";

/** Points reached of all there are, and the verdict: what ended a program comes before what is not right yet. */
export function totalOf(cases: CaseResult[]): Pick<GradeReport, "status" | "score"> {
  const parts = cases.flatMap(({ part }) => part ?? []);
  const points = parts.reduce((sum, part) => sum + part.points, 0);
  const reached = parts.reduce((sum, part) => sum + part.points * part.score, 0);
  const isWhole = parts.every(({ score }) => score === 1);
  const verdict = verdictOf(cases);
  return { status: isWhole || verdict !== "passed" ? verdict : "failed", score: reached / points };
}
