import type { CaseResult, GradeReport } from "./report.ts";

/**
 * What a learner may see of a report. Of a part by hand that is all but the right answer, of a part that is a program what
 * may be seen of the program's report. Of a hidden case that is its title, its status and the mistakes it speaks for:
 * no message, value or output of the program, all of which the program could use to pass on what it was given.
 * The seed goes too, since hidden cases can be drawn from it again.
 */
export function visibleReport(report: GradeReport): GradeReport {
  return { ...report, seed: "", cases: report.cases.map(visibleCase) };
}

function visibleCase(result: CaseResult): CaseResult {
  if (result.part) {
    const { expected: _, program, ...part } = result.part;
    return { ...result, part: program ? { ...part, program: visibleReport(program) } : part };
  }
  if (result.visibility === "public") return result;
  const { title, visibility, status, diagnosis } = result;
  return { title, visibility, status, diagnosis };
}
