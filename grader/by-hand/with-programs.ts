import type { CaseResult, CaseStatus, Diagnosis, GradeReport, ProgramReport } from "../report.ts";
import { totalOf } from "./total.ts";

/**
 * The report on an exercise by hand with what became of its programs, by part. Each keeps the report that it has as an
 * exercise of its own, and is one part of this one: its share of cases is its share of points, and its causes are
 * named here as well.
 */
export function withPrograms(report: GradeReport, programs: Record<string, ProgramReport>): GradeReport {
  const found: Diagnosis[] = [];
  const cases = report.cases.map((result, position) => {
    const program = result.part && programs[result.part.id];
    if (!result.part || !program) return result;
    const named = program.diagnosis.map((each) => ({
      ...each,
      ...{ id: `${result.part!.id}/${each.id}`, cases: [position] },
    }));
    found.push(...named);
    return {
      ...resultOf(result, program),
      diagnosis: named.map(({ id }) => id),
      part: { ...result.part, score: program.score, program },
    };
  });
  const mayDiffer = report.mayDiffer || Object.values(programs).some((program) => program.mayDiffer);
  return { ...report, ...totalOf(cases), cases, diagnosis: [...report.diagnosis, ...found], mayDiffer };
}

/** Says nothing but how many cases passed, or what stopped the program before it saw one: a hidden case tells no more. */
function resultOf({ title, visibility }: CaseResult, program: ProgramReport): Omit<CaseResult, "diagnosis"> {
  const { status, cases, problems } = program;
  if (status === "passed") return { title, visibility, status };
  const [first] = problems;
  const passed = cases.filter((each) => each.status === "passed").length;
  const message = first
    ? `${STOPPED[status] ?? "The program ended before its first case"}: line ${first.line}, ${first.message}`
    : `${passed} of ${cases.length} cases ${passed === 1 ? "passes" : "pass"}.`;
  return { title, visibility, status: statusOf(status), message };
}

const STOPPED: Partial<Record<ProgramReport["status"], string>> = {
  "compile-error": "The program does not compile",
  rejected: "The program was not run",
};

/** A part has the words of a case, which knows nothing of what stops a program before it is run. */
function statusOf(verdict: Exclude<ProgramReport["status"], "passed">): CaseStatus {
  if (verdict === "internal-error") throw new Error("what we failed to grade is no result");
  return verdict === "compile-error" || verdict === "rejected" ? "failed" : verdict;
}
