"use client";

import { MessageSquare } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import { useState } from "react";
import type { ScoreHere } from "#domain/assignment/scores-here.ts";
import { percentWords } from "#domain/percent-words.ts";
import { REGRADED_WORDS } from "../regrading/regraded-words.ts";
import { HeldBackWords } from "../report/held-back-words.tsx";
import { ScoreNote } from "../score-note.tsx";
import { Badge } from "../ui/badge.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { Time } from "../ui/time.tsx";
import { VerdictBadge } from "../ui/verdict-badge.tsx";
import { earlierVersionWords } from "../versions/version-words.ts";
import { HistoryDetail } from "./history-detail.tsx";
import type { SubmissionLine } from "./types.ts";

type Talk = NonNullable<SubmissionLine["talk"]>;

type HistoryProps = {
  submissions: SubmissionLine[];
  scores: ScoreHere[];
  /** The name of the numbers on this page, by hand. */
  numbers?: string;
  /** The titles of parts that may have been checked one by one, by their ids. */
  partTitles?: Record<string, string>;
  onTakeCode: (code: string) => void;
};

/** Everything handed in here, newest first. Each line opens into its code and its report. */
export function History({ submissions, scores, numbers = "", partTitles = {}, onTakeCode }: HistoryProps) {
  const [openedId, setOpenedId] = useState<string | null>(null);
  if (openedId) {
    const back = () => setOpenedId(null);
    return <HistoryDetail key={openedId} id={openedId} numbers={numbers} onBack={back} onTakeCode={onTakeCode} />;
  }
  if (submissions.length === 0) {
    return (
      <EmptyState title="Nothing handed in yet">
        Each submission will stand here with its verdict and its score.
      </EmptyState>
    );
  }
  return (
    <>
      <div className="px-4 py-3">
        <ScoreNote scores={scores} isOpen label="Score of all attempts" />
      </div>
      <ol className="divide-y divide-border border-t border-border">
        {submissions.map((line) => (
          <li key={line.id} className="flex flex-wrap items-center">
            <button
              type="button"
              onClick={() => setOpenedId(line.id)}
              className="flex min-w-0 flex-1 basis-80 flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2.5 text-left text-sm hover:bg-surface focus-visible:-outline-offset-2"
            >
              <span className="w-32 text-text-muted">
                <Time at={line.submittedAt} />
              </span>
              <Outcome line={line} />
              {line.heldBack && <HeldBackWords heldBack={line.heldBack} />}
              {line.part !== null && <span>{partTitles[line.part] ?? line.part}</span>}
              <CountsBadge id={line.id} scores={scores} />
              <span className="ml-auto text-text-muted tabular-nums">
                {line.score !== null && percentWords(line.score)}
              </span>
              {line.isCurrentVersion && line.isVersionHere && <span className="text-text-muted">this version</span>}
            </button>
            <MarkLink line={line} />
            {line.talk && <TalkLink submissionId={line.id} talk={line.talk} />}
          </li>
        ))}
      </ol>
    </>
  );
}

/** To the page that says more: which other version it answered, and that it was graded again. */
function MarkLink({ line }: { line: SubmissionLine }) {
  const { id, regraded } = line;
  const marks = [versionMark(line), regraded && REGRADED_WORDS[regraded]].filter((mark) => mark !== null);
  if (marks.length === 0) return null;
  return (
    <Link href={`/submissions/${id}`} prefetch={false} className="px-4 py-2.5 text-sm">
      {marks.join(" · ")}
    </Link>
  );
}

function versionMark({ version, isCurrentVersion, isVersionHere }: SubmissionLine): string | null {
  if (!isCurrentVersion) return `${earlierVersionWords(version)}${isVersionHere ? ", the one on this page" : ""}`;
  return isVersionHere ? null : `for the newest version ${version} of this exercise`;
}

/** To what was said about it: the first of it that is new, where anything is. */
function TalkLink({ submissionId, talk: { count, newId } }: { submissionId: string; talk: Talk }) {
  return (
    <Link
      href={`/submissions/${submissionId}#${newId ? `comment-${newId}` : "said"}` as Route}
      prefetch={false}
      className="flex items-center gap-2 px-4 py-2.5 text-sm"
    >
      <MessageSquare aria-hidden size={16} />
      {count} {count === 1 ? "comment" : "comments"}
      {newId && <Badge tone="accent">New</Badge>}
    </Link>
  );
}

/** Where several rules hold, another submission may count by each. */
function CountsBadge({ id, scores }: { id: string; scores: ScoreHere[] }) {
  const counting = scores.filter(({ counted }) => counted.includes(id));
  if (counting.length === 0) return null;
  if (counting.length === scores.length) return <Badge>Counts</Badge>;
  return counting.map(({ title }) => (
    <Badge key={title}>{title === null ? "Counts by itself" : `Counts in “${title}”`}</Badge>
  ));
}

function Outcome({ line }: { line: SubmissionLine }) {
  if (line.verdict) return <VerdictBadge verdict={line.verdict} score={line.score} />;
  if (line.heldBack) return <Badge>Handed in</Badge>;
  return <Badge>{line.phase === "waiting" ? "Waiting" : "Being graded"}</Badge>;
}
