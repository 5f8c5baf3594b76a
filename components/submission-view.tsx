import Link from "next/link";
import { type Wait, waitWords } from "#domain/back-pressure.ts";
import type { ReportState } from "#domain/report-state.ts";
import type { GradeReport } from "#grader/report.ts";
import { AnswersHandedIn, type AnswersToRead } from "./by-hand/answers-handed-in.tsx";
import { CodeListing } from "./code-listing.tsx";
import { Discussion, type ShownDiscussion } from "./comments/discussion.tsx";
import { NewsLine } from "./comments/news-line.tsx";
import type { WriteAction } from "./comments/write-forms.tsx";
import { Markdown } from "./markdown.tsx";
import { RegradedNote, type ShownRegraded } from "./regrading/regraded-note.tsx";
import { ReportView } from "./report/report-view.tsx";
import { Notice } from "./ui/notice.tsx";
import { Time } from "./ui/time.tsx";
import { earlierVersionWords } from "./versions/version-words.ts";

type SubmissionViewProps = {
  submission: {
    id: string;
    slug: string;
    code: string;
    /** ISO moment. */
    submittedAt: string;
    version: string;
    isCurrentVersion: boolean;
    learner: { name: string };
    state: ReportState;
    regraded: ShownRegraded | null;
  };
  /** Null where code was handed in. */
  answers: AnswersToRead | null;
  exerciseTitle: string;
  viewerId: string;
  isOwn: boolean;
  discussion: ShownDiscussion;
  write: WriteAction;
};

/** The page of one submission: what was found, the code as it was handed in, and what was said about it. */
export function SubmissionView(props: SubmissionViewProps) {
  const { submission, answers, exerciseTitle, viewerId, isOwn, discussion, write } = props;
  const { id, slug, code, submittedAt, version, isCurrentVersion, learner, state, regraded } = submission;
  return (
    <main id="main" className="mx-auto w-full max-w-page space-y-6 px-4 py-8 sm:px-6">
      <header>
        <p className="text-sm text-text-muted">
          <Link href={`/exercises/${slug}`}>{exerciseTitle}</Link>
        </p>
        <h1 className="text-2xl font-semibold">{isOwn ? "Your submission" : `Submission of ${learner.name}`}</h1>
        <p className="text-sm text-text-muted">
          Handed in <Time at={submittedAt} form="full" />
          {!isCurrentVersion && `, ${earlierVersionWords(version)}`}
        </p>
        <NewsLine comments={discussion.comments} />
      </header>
      {regraded && <RegradedNote regraded={regraded} />}
      <Found state={state} />
      <Discussion
        viewerId={viewerId}
        submissionId={id}
        discussion={discussion}
        write={write}
        code={answers ? null : code}
        handedIn={answers && <AnswersHandedIn answers={answers} Markdown={Markdown} />}
      />
    </main>
  );
}

type SubmissionBodyProps = {
  submission: Pick<SubmissionViewProps["submission"], "code" | "state" | "regraded">;
  answers: AnswersToRead | null;
};

/** What was found in a submission, and what was handed in, for pages about more than one. */
export function SubmissionBody({ submission: { code, state, regraded }, answers }: SubmissionBodyProps) {
  return (
    <>
      {regraded && <RegradedNote regraded={regraded} />}
      <Found state={state} />
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

function Found({ state }: { state: ReportState }) {
  if (state.phase !== "graded")
    return <Notice>{state.phase === "waiting" ? waitingSentence(state) : "Being graded."}</Notice>;
  return <ReportView report={state.report} heldBack={state.heldBack} messages={messagesOf(state.report)} />;
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
