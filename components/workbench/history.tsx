"use client";

import { useState } from "react";
import { percentWords } from "#domain/percent-words.ts";
import type { Score } from "#domain/score/score.ts";
import { HeldBackWords } from "../report/held-back-words.tsx";
import { ScoreNote } from "../score-note.tsx";
import { Badge } from "../ui/badge.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { Time } from "../ui/time.tsx";
import { VerdictBadge } from "../ui/verdict-badge.tsx";
import { HistoryDetail } from "./history-detail.tsx";
import type { SubmissionLine } from "./types.ts";

type HistoryProps = {
  submissions: SubmissionLine[];
  score: Score;
  /** The name of the numbers on this page, by hand. */
  numbers?: string;
  /** The titles of parts that may have been checked one by one, by their ids. */
  partTitles?: Record<string, string>;
  onTakeCode: (code: string) => void;
};

/** Everything handed in here, newest first. Each line opens into its code and its report. */
export function History({ submissions, score, numbers = "", partTitles = {}, onTakeCode }: HistoryProps) {
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
        <ScoreNote score={score} isOpen />
      </div>
      <ol className="divide-y divide-border border-t border-border">
        {submissions.map((line) => (
          <li key={line.id}>
            <button
              type="button"
              onClick={() => setOpenedId(line.id)}
              className="flex w-full flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2.5 text-left text-sm hover:bg-surface focus-visible:-outline-offset-2"
            >
              <span className="w-32 text-text-muted">
                <Time at={line.submittedAt} />
              </span>
              <Outcome line={line} />
              {line.heldBack && <HeldBackWords heldBack={line.heldBack} />}
              {line.part !== null && <span>{partTitles[line.part] ?? line.part}</span>}
              {score.counted.includes(line.id) && <Badge>Counts</Badge>}
              <span className="ml-auto text-text-muted tabular-nums">
                {line.score !== null && percentWords(line.score)}
              </span>
              <span className="text-text-muted">
                {line.isCurrentVersion ? "this version" : `another version, ${line.version}`}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </>
  );
}

function Outcome({ line }: { line: SubmissionLine }) {
  if (line.verdict) return <VerdictBadge verdict={line.verdict} score={line.score} />;
  if (line.heldBack) return <Badge>Handed in</Badge>;
  return <Badge>{line.phase === "waiting" ? "Waiting" : "Being graded"}</Badge>;
}
