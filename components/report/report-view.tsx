"use client";

import { type ReactNode, useId, useState } from "react";
import type { HeldBackResults } from "#domain/report-state.ts";
import type { GradeReport } from "#grader/report.ts";
import { CaseDetail } from "./case-detail.tsx";
import { CaseStrip } from "./case-strip.tsx";
import { ConsoleView } from "./console-view.tsx";
import { HeldBackWords } from "./held-back-words.tsx";
import { ProblemList } from "./problem-list.tsx";
import { ReasonCards } from "./reason-cards.tsx";
import { ReceiptLine } from "./receipt-line.tsx";
import { type HeadingLevel, VerdictLine } from "./verdict-line.tsx";
import type { ReportKind } from "./verdict-words.ts";

type ReportViewProps = {
  report: GradeReport;
  /** A run looked at the public cases only, and says so. */
  kind?: ReportKind | undefined;
  /** The report is then one on the public cases alone. */
  heldBack?: HeldBackResults | undefined;
  /** Messages of diagnoses by id, rendered on the server; without them the browser fetches what Markdown needs. */
  messages?: Record<string, ReactNode> | undefined;
  /** What stands below the verdict. */
  note?: ReactNode;
  /** Jumps to a place in the code, where there is an editor to jump in. */
  onJump?: ((line: number, column: number) => void) | undefined;
  /** Of the verdict's heading. Below it are those of the cases. */
  level?: HeadingLevel | undefined;
  /** What to press to have hidden cases graded as well. */
  handIn?: string | undefined;
};

/** A report in the order in which it is needed: the verdict, the reason, the evidence. */
export function ReportView({ report, kind = "submission", messages, ...props }: ReportViewProps) {
  const { note, onJump, level = 2, handIn, heldBack } = props;
  // A program that is a part has a report within the report.
  const id = useId();
  const [chosen, setChosen] = useState(() => firstOfInterest(report));
  const result = report.cases[chosen];
  return (
    <div className="space-y-4">
      <VerdictLine
        report={report}
        kind={kind}
        isHeldBack={Boolean(heldBack)}
        level={level}
        {...(handIn && { handIn })}
      />
      {heldBack && (
        <p className="text-text-muted">
          <HeldBackWords heldBack={heldBack} />
        </p>
      )}
      {note}
      <ProblemList problems={report.problems} onJump={onJump} />
      <ReasonCards report={report} messages={messages} onOpenCase={setChosen} />
      {result && (
        <div>
          <CaseStrip id={id} cases={report.cases} chosen={chosen} onChoose={setChosen} />
          <CaseDetail key={chosen} id={id} result={result} number={chosen + 1} level={level}>
            {result.part?.program && (
              <ReportView report={result.part.program} kind={kind} level={4} onJump={onJump} handIn={handIn} />
            )}
          </CaseDetail>
        </div>
      )}
      <ConsoleView title="Printed before the first case" output={report.console} />
      {kind === "submission" && report.receipt && <ReceiptLine receipt={report.receipt} />}
    </div>
  );
}

/** The first case that shows what is wrong: a public one when there is one. */
function firstOfInterest({ cases }: GradeReport): number {
  const isWrong = ({ status }: GradeReport["cases"][number]) => status !== "passed" && status !== "not-run";
  const open = cases.findIndex((result) => isWrong(result) && result.visibility === "public");
  return Math.max(0, open >= 0 ? open : cases.findIndex(isWrong));
}
