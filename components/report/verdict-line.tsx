import { caseNoun } from "#domain/case-noun.ts";
import type { GradeReport } from "#grader/report.ts";
import { VERDICT_ICONS } from "../ui/verdict-badge.tsx";
import { type ReportKind, verdictSentence, verdictTone } from "./verdict-words.ts";

const TONES = {
  passed: "text-verdict-passed",
  partial: "text-verdict-partial",
  failed: "text-verdict-failed",
  late: "text-verdict-late",
  neutral: "text-text-muted",
  accent: "text-accent",
};

/** The verdict in one line, and what can be done next where that is not plain. */
export function VerdictLine({ report, kind }: { report: GradeReport; kind: ReportKind }) {
  const Icon = VERDICT_ICONS[report.status];
  const next = nextStep(report, kind);
  return (
    <div>
      <h2
        className={`flex items-start gap-2 text-lg leading-7 font-semibold ${TONES[verdictTone(report.status, report.score)]}`}
      >
        <Icon aria-hidden size={22} className="mt-0.5 shrink-0" />
        {verdictSentence(report, kind)}
      </h2>
      {next && <p className="mt-0.5 text-text-muted">{next}</p>}
      {report.mayDiffer && (
        <p className="mt-0.5 text-text-muted">
          The program came near a limit of time or memory, or met one, so another grading of the same code may differ.
        </p>
      )}
    </div>
  );
}

function nextStep(report: GradeReport, kind: ReportKind): string | null {
  if (report.status === "internal-error") return "What you handed in is kept. Please try again in a moment.";
  if (report.status === "passed" && kind === "run" && caseNoun(report) === "case")
    return "Submit to have the hidden cases graded as well.";
  return null;
}
