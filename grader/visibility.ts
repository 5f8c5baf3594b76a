import { totalOf } from "./by-hand/total.ts";
import { verdictOf } from "./grade.ts";
import type { CaseResult, GradeReport, ProgramReport } from "./report.ts";

/**
 * What a learner may see of a report. Of a part by hand that is all but the right answer, of a part that is a program what
 * may be seen of the program's report. Of a hidden case that is its title, its status and the mistakes it speaks for:
 * no message, value or output of the program, all of which the program could use to pass on what it was given.
 * The seed goes too, since hidden cases can be drawn from it again, and so does what is wrong with the author's own code.
 */
export function visibleReport({ fault: _, ...report }: GradeReport): GradeReport {
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

/** Whether hidden cases have a say in it. */
export function hasHidden({ cases }: GradeReport): boolean {
  return cases.some(({ visibility, part }) => visibility === "hidden" || (part?.program && hasHidden(part.program)));
}

/**
 * The report as if there were no hidden cases: while their results are held back, nothing in it depends on them. Public
 * cases run before hidden ones, so that what became of those is not told by these either.
 */
export function withoutHidden(report: GradeReport): GradeReport {
  if (!hasHidden(report)) return report;
  const kept = [...report.cases.keys()].filter((i) => report.cases[i]!.visibility === "public");
  const diagnosis = report.diagnosis.flatMap((found) => {
    const cases = found.cases.filter((i) => kept.includes(i)).map((i) => kept.indexOf(i));
    return cases.length > 0 ? [{ ...found, cases }] : [];
  });
  const known = new Set(diagnosis.map(({ id }) => id));
  const cases = kept.map((i) => caseWithoutHidden(report.cases[i]!, known));
  const named = new Set(cases.flatMap((each) => each.diagnosis));
  return {
    ...report,
    ...resultOf(report, cases),
    cases,
    diagnosis: diagnosis.filter(({ id }) => named.has(id)),
    // Either would tell how the program ran on hidden inputs.
    ...{ mayDiffer: false, receipt: "" },
  };
}

function caseWithoutHidden(result: CaseResult, known: ReadonlySet<string>): CaseResult {
  const { part } = result;
  const diagnosis = result.diagnosis.filter((id) => known.has(id));
  if (!part?.program) return { ...result, diagnosis };
  const program: ProgramReport = withoutHidden(part.program);
  const named = new Set(program.diagnosis.map(({ id }) => `${part.id}/${id}`));
  const hasRun = program.problems.length === 0;
  const { message, ...rest } = result;
  return {
    ...rest,
    ...(!hasRun && message !== undefined && { message }),
    ...(hasRun && { status: statusOf(program.cases) }),
    diagnosis: diagnosis.filter((id) => named.has(id)),
    part: { ...part, score: program.score, program },
  };
}

/** A program with hidden cases alone has nothing to show. */
function statusOf(cases: CaseResult[]): CaseResult["status"] {
  return cases.length === 0 ? "not-run" : (verdictOf(cases) as CaseResult["status"]);
}

/** What stopped a program before its first case is no secret, and neither is a fault of ours. */
function resultOf(
  { status, score, problems }: GradeReport,
  cases: CaseResult[],
): Pick<GradeReport, "status" | "score"> {
  if (problems.length > 0 || status === "internal-error") return { status, score };
  if (cases.length === 0) return { status: "failed", score: 0 };
  if (cases.some(({ part }) => part)) return totalOf(cases);
  return { status: verdictOf(cases), score: cases.filter((each) => each.status === "passed").length / cases.length };
}
