import { percentWords } from "#domain/percent-words.ts";
import type { Verdict } from "#grader/report.ts";
import { Notice } from "../ui/notice.tsx";
import { Time } from "../ui/time.tsx";
import { VerdictBadge } from "../ui/verdict-badge.tsx";
import { REGRADED_WORDS } from "./regraded-words.ts";

export type ShownRegraded = {
  at: Date;
  reason: string;
  isUndone: boolean;
  version: string | null;
  earlier: { verdict: Verdict; score: number | null } | null;
};

/** That a submission was graded again: when, why, and what had been found before. */
export function RegradedNote({ regraded: { at, reason, isUndone, version, earlier } }: { regraded: ShownRegraded }) {
  return (
    <Notice>
      <p>
        {REGRADED_WORDS[isUndone ? "undone" : "applied"]} <Time at={at.toISOString()} form="full" />
        {version && !isUndone && `, by version ${version}`}: {reason}
      </p>
      {earlier && (
        <p className="mt-1 flex flex-wrap items-center gap-1.5">
          Before: <VerdictBadge verdict={earlier.verdict} score={earlier.score} />
          {earlier.score !== null && percentWords(earlier.score)}
        </p>
      )}
    </Notice>
  );
}
