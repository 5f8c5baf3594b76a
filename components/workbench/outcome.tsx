import type { Route } from "next";
import Link from "next/link";
import type { ScoreHere } from "#domain/assignment/scores-here.ts";
import { parseRawAnswers } from "../by-hand/question.ts";
import { ReportView } from "../report/report-view.tsx";
import { CHECK_WORDS } from "../report/verdict-words.ts";
import { ScoreNote } from "../score-note.tsx";
import { Button, buttonClass } from "../ui/button.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { Notice } from "../ui/notice.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { Time } from "../ui/time.tsx";
import { progressWords } from "./action-bar.tsx";
import { signInHref } from "./draft-notices.tsx";
import type { Noun } from "./types.ts";
import { type GradedTrial, reportOf, type Trial } from "./use-trial.ts";

type OutcomeProps = {
  slug: string;
  trial: Trial | null;
  /** The newest report there is; it stays while the next one is on its way. */
  graded: GradedTrial | null;
  scores: ScoreHere[];
  /** The text in the editor now, which may have moved on. */
  code: string;
  noun: Noun;
  needsAccount: boolean;
  onFollowAgain: () => void;
  onJump: (line: number, column: number) => void;
};

/** What became of the code or the answers. */
export function Outcome({
  slug,
  trial,
  graded,
  scores,
  code,
  noun,
  needsAccount,
  onFollowAgain,
  onJump,
}: OutcomeProps) {
  if (needsAccount) return <AccountNeeded slug={slug} />;
  if (!trial) {
    return (
      <EmptyState title="No result yet">
        {noun === "code"
          ? "Run tries the public cases and costs no attempt. Submit has all cases graded, the hidden ones too."
          : "Check the answers whenever you like, also when only some are there."}
      </EmptyState>
    );
  }
  const isUnderway = ["sending", "waiting", "running"].includes(trial.state.phase);
  return (
    <div className="space-y-4 p-4 wide:px-5">
      {trial.state.phase === "refused" && <Notice kind="problem">{trial.state.message}</Notice>}
      {trial.state.phase === "lost" && <Lost onFollowAgain={onFollowAgain} />}
      {isUnderway &&
        (graded ? <p className="font-medium">{progressWords(trial)}</p> : <Skeleton words={progressWords(trial)} />)}
      {graded && (
        <div className={isUnderway ? "opacity-60" : ""}>
          <Provenance graded={graded} code={code} noun={noun} isUnderway={isUnderway} />
          <ReportView
            key={graded.id}
            report={reportOf(graded, graded.report)}
            kind={graded.kind}
            heldBack={graded.heldBack}
            note={graded.kind === "submission" && <ScoreNote scores={scores} />}
            onJump={onJump}
            handIn={noun === "answers" ? CHECK_WORDS : undefined}
          />
        </div>
      )}
    </div>
  );
}

type ProvenanceProps = { graded: GradedTrial; code: string; noun: Noun; isUnderway: boolean };

/** Says so when the report is not about what stands there now. */
function Provenance({ graded, code, noun, isUnderway }: ProvenanceProps) {
  const isOne = noun === "code" || graded.tried !== null;
  if (graded.code === null)
    return (
      <p className="mb-1 text-sm text-text-muted">
        Your submission of <Time at={graded.startedAt} form="clock" />.
      </p>
    );
  if (!isUnderway && isAbout(graded, code)) return null;
  return (
    <p className="mb-1 text-sm text-text-muted">
      For the {isOne ? "code" : "answers"} of <Time at={graded.startedAt} form="clock" />
      {isUnderway ? "." : `; you have changed ${isOne ? "it" : "them"} since.`}
    </p>
  );
}

/** Whether what was tried stands there unchanged: all of it, or the one program. */
function isAbout({ code: sent, tried }: GradedTrial, code: string): boolean {
  return tried === null ? sent === code : parseRawAnswers(sent ?? "")[tried] === parseRawAnswers(code)[tried];
}

function Lost({ onFollowAgain }: { onFollowAgain: () => void }) {
  return (
    <Notice
      kind="problem"
      actions={
        <Button size="small" onClick={onFollowAgain}>
          Look again
        </Button>
      }
    >
      The result could not be fetched. What you handed in was received and is not lost.
    </Notice>
  );
}

function AccountNeeded({ slug }: { slug: string }) {
  const signUp = `/sign-up?callbackUrl=${encodeURIComponent(`/exercises/${slug}`)}` as Route;
  return (
    <EmptyState
      title="Submitting needs an account"
      action={
        <div className="flex gap-2">
          <Link href={signUp} className={buttonClass({ look: "primary" })}>
            Sign up
          </Link>
          <Link href={signInHref(slug)} className={buttonClass()}>
            Sign in
          </Link>
        </div>
      }
    >
      Submissions are graded on hidden cases too and kept with your progress. Your text stays in this browser and will
      be here when you come back. Run works without an account.
    </EmptyState>
  );
}
