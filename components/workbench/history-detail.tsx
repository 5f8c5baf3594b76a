"use client";

import { ArrowLeft } from "lucide-react";
import { lazy, Suspense, useEffect, useState } from "react";
import { AnswersHandedIn } from "../by-hand/answers-handed-in.tsx";
import { CodeListing } from "../code-listing.tsx";
import { RegradedNote } from "../regrading/regraded-note.tsx";
import { ReportView } from "../report/report-view.tsx";
import { Button } from "../ui/button.tsx";
import { Notice } from "../ui/notice.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { Time } from "../ui/time.tsx";
import { earlierVersionWords } from "../versions/version-words.ts";
import { fetchSubmission, type StoredSubmission } from "./stored-submission.ts";

/** Mathematics is heavy, and most look at their newest answers alone. */
const Markdown = lazy(async () => ({ default: (await import("../markdown.tsx")).Markdown }));

type HistoryDetailProps = {
  id: string;
  /** The name of the numbers on this page: answers to others are not to be taken for answers to these. "" for code. */
  numbers: string;
  onBack: () => void;
  onTakeCode: (code: string) => void;
};

/** One submission with its code and its report, and a way to go on from it. */
export function HistoryDetail({ id, numbers, onBack, onTakeCode }: HistoryDetailProps) {
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
      {answer && "code" in answer && <Stored submission={answer} numbers={numbers} onTakeCode={onTakeCode} />}
    </div>
  );
}

type StoredProps = Pick<HistoryDetailProps, "numbers" | "onTakeCode"> & { submission: StoredSubmission };

function Stored({ submission, numbers, onTakeCode }: StoredProps) {
  const { state, answers, code } = submission;
  const isToOthers = answers !== null && answers.numbers !== numbers;
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-2">
        <p className="text-sm text-text-muted">
          Handed in <Time at={submission.submittedAt} form="clock" />
          {!submission.isCurrentVersion && `, ${earlierVersionWords(submission.version)}`}
          {isToOthers && ", for numbers that you had before"}
        </p>
        {!isToOthers && (
          <Button size="small" onClick={() => onTakeCode(code)}>
            {answers ? "Take these answers" : "Open in the editor"}
          </Button>
        )}
      </div>
      {submission.regraded && <RegradedNote regraded={submission.regraded} />}
      {state.phase === "graded" ? (
        <ReportView report={state.report} heldBack={state.heldBack} />
      ) : (
        <p>Still waiting for its verdict.</p>
      )}
      {answers ? (
        <Suspense fallback={<Skeleton words="Fetching the answers…" lines={5} />}>
          <AnswersHandedIn answers={answers} Markdown={Markdown} />
        </Suspense>
      ) : (
        <CodeListing code={code} label="The code handed in" />
      )}
    </>
  );
}
