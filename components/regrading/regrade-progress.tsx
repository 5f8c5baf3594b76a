import type { ReactNode } from "react";
import { waitWords } from "#domain/back-pressure.ts";
import type { ItemCounts } from "./types.ts";

type RegradeProgressProps = { counts: ItemCounts; leftS: number | null; cancel: ReactNode };

/** How far a regrade has come, and how to end it. */
export function RegradeProgress({ counts, leftS, cancel }: RegradeProgressProps) {
  const graded = counts.all - counts.waiting;
  return (
    <section className="space-y-2" aria-label="Progress">
      <progress
        max={counts.all}
        value={graded}
        aria-label="Submissions graded"
        className="h-3 w-full overflow-hidden rounded-sm accent-accent"
      />
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p role="status">
          {graded.toLocaleString("en")} of {counts.all.toLocaleString("en")} graded
          {leftS !== null && `, ${waitWords(leftS)} left`}. What learners hand in goes first.
        </p>
        {cancel}
      </div>
    </section>
  );
}
