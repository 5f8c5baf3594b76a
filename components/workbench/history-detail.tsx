"use client";

import { ArrowLeft } from "lucide-react";
import { useEffect, useState } from "react";
import { caseNoun } from "#domain/case-noun.ts";
import { CodeListing } from "../code-listing.tsx";
import { ReportView } from "../report/report-view.tsx";
import { Button } from "../ui/button.tsx";
import { Notice } from "../ui/notice.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { Time } from "../ui/time.tsx";
import { fetchSubmission, type StoredSubmission } from "./stored-submission.ts";

type HistoryDetailProps = { id: string; onBack: () => void; onTakeCode: (code: string) => void };

/** One submission with its code and its report, and a way to go on from it. */
export function HistoryDetail({ id, onBack, onTakeCode }: HistoryDetailProps) {
  const [answer, setAnswer] = useState<StoredSubmission | { problem: string } | null>(null);

  // The server keeps old code and reports; the page brings only the lines.
  useEffect(() => {
    let isCurrent = true;
    void fetchSubmission(id).then((found) => isCurrent && setAnswer(found));
    return () => {
      isCurrent = false;
    };
  }, [id]);

  return (
    <div className="space-y-4 p-4">
      <Button look="plain" size="small" onClick={onBack}>
        <ArrowLeft aria-hidden size={16} /> All submissions
      </Button>
      {answer === null && <Skeleton words="Fetching the submission…" lines={5} />}
      {answer && "problem" in answer && <Notice kind="problem">{answer.problem}</Notice>}
      {answer && "code" in answer && <Stored submission={answer} onTakeCode={onTakeCode} />}
    </div>
  );
}

function Stored({ submission, onTakeCode }: { submission: StoredSubmission; onTakeCode: (code: string) => void }) {
  const { state } = submission;
  const isByHand = state.phase === "graded" && caseNoun(state.report) === "part";
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-2">
        <p className="text-sm text-text-muted">
          Handed in <Time at={submission.submittedAt} form="clock" />
          {!submission.isCurrentVersion && `, for the earlier version ${submission.version} of this exercise`}
        </p>
        <Button size="small" onClick={() => onTakeCode(submission.code)}>
          {isByHand ? "Take these answers" : "Open in the editor"}
        </Button>
      </div>
      {state.phase === "graded" ? <ReportView report={state.report} /> : <p>Still waiting for its verdict.</p>}
      <CodeListing code={submission.code} label={`The ${isByHand ? "answers" : "code"} handed in`} />
    </>
  );
}
