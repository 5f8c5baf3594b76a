import { Lock } from "lucide-react";
import { caseNoun } from "#domain/case-noun.ts";
import type { GradeReport } from "#grader/report.ts";
import { VERDICT_ICONS } from "../ui/verdict-badge.tsx";
import { publicSentence, type ReportKind, SUBMIT_WORDS, verdictSentence, verdictTone } from "./verdict-words.ts";

const TONES = {
  passed: "text-verdict-passed",
  partial: "text-verdict-partial",
  failed: "text-verdict-failed",
  late: "text-verdict-late",
  neutral: "text-text-muted",
  accent: "text-accent",
};

type VerdictLineProps = {
  report: GradeReport;
  kind: ReportKind;
  /** What hidden cases found is not told yet. */
  isHeldBack?: boolean;
  level?: HeadingLevel;
  handIn?: string;
};
export type HeadingLevel = 2 | 3 | 4;

/** The verdict in one line, and what can be done next where that is not plain. `handIn`: the press for all cases. */
export function VerdictLine({ report, kind, isHeldBack = false, level = 2, handIn = SUBMIT_WORDS }: VerdictLineProps) {
  const Icon = isHeldBack ? Lock : VERDICT_ICONS[report.status];
  // All public cases passed is no verdict, and must not look like one.
  const tone = isHeldBack ? "neutral" : verdictTone(report.status, report.score);
  const next = isHeldBack ? null : nextStep(report, kind, handIn);
  const Heading = `h${level}` as const;
  return (
    <div>
      <Heading className={`flex items-start gap-2 text-lg leading-7 font-semibold ${TONES[tone]}`}>
        <Icon aria-hidden size={22} className="mt-0.5 shrink-0" />
        {isHeldBack ? publicSentence(report) : verdictSentence(report, kind)}
      </Heading>
      {next && <p className="mt-0.5 text-text-muted">{next}</p>}
      {report.mayDiffer && (
        <p className="mt-0.5 text-text-muted">
          The program came near a limit of time or memory, or met one, so another grading of the same code may differ.
        </p>
      )}
    </div>
  );
}

function nextStep(report: GradeReport, kind: ReportKind, handIn: string): string | null {
  if (report.fault) return "It is the draft that is at fault, and not what was handed in.";
  if (report.status === "internal-error") return "What you handed in is kept. Please try again in a moment.";
  if (report.status === "passed" && kind === "run" && caseNoun(report) === "case")
    return `${handIn} to have the hidden cases graded as well.`;
  return null;
}
