import type { ReportState } from "#domain/report-state.ts";
import type { SubmissionLine } from "./types.ts";

/** The line with the best score, a pass before anything else; the newest among equals. Null while none is graded. */
export function bestLine(lines: SubmissionLine[]): SubmissionLine | null {
  const graded = lines.filter((line) => line.verdict !== null && line.verdict !== "internal-error");
  return graded.reduce<SubmissionLine | null>((best, line) => (best && rank(best) >= rank(line) ? best : line), null);
}

/** The lines with what became of one of them. */
export function withState(lines: SubmissionLine[], id: string, state: ReportState): SubmissionLine[] {
  const graded = state.phase === "graded" ? foundBy(state) : {};
  return lines.map((line) => (line.id === id ? { ...line, phase: state.phase, ...graded } : line));
}

/** While it is held back, the report is one on the public cases, and no verdict. */
function foundBy({ report, heldBack }: ReportState & { phase: "graded" }) {
  return heldBack ? { heldBack } : { verdict: report.status, score: report.score };
}

function rank({ verdict, score }: SubmissionLine): number {
  return verdict === "passed" ? 2 : (score ?? 0);
}
