import Link from "next/link";
import { type Wait, waitWords } from "#domain/back-pressure.ts";
import type { ReportState } from "#domain/report-state.ts";
import type { GradeReport } from "#grader/report.ts";
import { AnswersHandedIn, type AnswersToRead } from "./by-hand/answers-handed-in.tsx";
import { CodeListing } from "./code-listing.tsx";
import { Markdown } from "./markdown.tsx";
import { ReportView } from "./report/report-view.tsx";
import { Notice } from "./ui/notice.tsx";
import { Time } from "./ui/time.tsx";

type SubmissionViewProps = {
  submission: {
    slug: string;
    code: string;
    /** ISO moment. */
    submittedAt: string;
    version: string;
    isCurrentVersion: boolean;
    learner: { name: string };
    state: ReportState;
  };
  /** Null where code was handed in. */
  answers: AnswersToRead | null;
  exerciseTitle: string;
  isOwn: boolean;
};

/** The page of one submission: what was found, and the code as it was handed in. */
export function SubmissionView({ submission, answers, exerciseTitle, isOwn }: SubmissionViewProps) {
  const { slug, submittedAt, version, isCurrentVersion, learner } = submission;
  return (
    <main id="main" className="mx-auto w-full max-w-page space-y-6 px-4 py-8 sm:px-6">
      <header>
        <p className="text-sm text-text-muted">
          <Link href={`/exercises/${slug}`}>{exerciseTitle}</Link>
        </p>
        <h1 className="text-2xl font-semibold">{isOwn ? "Your submission" : `Submission of ${learner.name}`}</h1>
        <p className="text-sm text-text-muted">
          Handed in <Time at={submittedAt} form="full" />
          {!isCurrentVersion && `, for the earlier version ${version} of this exercise`}
        </p>
      </header>
      <SubmissionBody submission={submission} answers={answers} />
    </main>
  );
}

type SubmissionBodyProps = {
  submission: Pick<SubmissionViewProps["submission"], "code" | "state">;
  answers: AnswersToRead | null;
};

/** What was found in a submission, and what was handed in, for every page that shows one. */
export function SubmissionBody({ submission: { code, state }, answers }: SubmissionBodyProps) {
  return (
    <>
      {state.phase === "graded" ? (
        <ReportView report={state.report} heldBack={state.heldBack} messages={messagesOf(state.report)} />
      ) : (
        <Notice>{state.phase === "waiting" ? waitingSentence(state) : "Being graded."}</Notice>
      )}
      <section className="space-y-2">
        <h2 className="font-semibold">{answers ? "Answers" : "Code"}</h2>
        {answers ? (
          <AnswersHandedIn answers={answers} Markdown={Markdown} />
        ) : (
          <CodeListing code={code} label="The code handed in" />
        )}
      </section>
    </>
  );
}

/** Rendered here, on the server, so that this page needs no Markdown in the browser. */
function messagesOf({ diagnosis }: GradeReport) {
  return Object.fromEntries(diagnosis.map(({ id, message }) => [id, <Markdown key={id} text={message} />]));
}

function waitingSentence({ place, estimateS }: Wait): string {
  if (place === 1) return "Waiting to be graded, next in the queue.";
  const until = estimateS === null ? "" : ` The verdict will take ${waitWords(estimateS)}.`;
  return `Waiting to be graded, at place ${place.toLocaleString("en")} in the queue.${until}`;
}
