"use client";

import { Check, Clock, Lock, MemoryStick, Minus, TriangleAlert, X } from "lucide-react";
import type { KeyboardEvent } from "react";
import type { CaseResult, CaseStatus } from "#grader/report.ts";
import { CASE_WORDS } from "./verdict-words.ts";

const WRONG = "border-verdict-failed bg-verdict-failed-soft text-verdict-failed";
/** Shape and colour both tell, so that either is enough. */
const SQUARES: Record<CaseStatus, { Icon: typeof Check; look: string }> = {
  passed: { Icon: Check, look: "rounded-md border-verdict-passed bg-verdict-passed-soft text-verdict-passed" },
  failed: { Icon: X, look: `rounded-none ${WRONG}` },
  "runtime-error": { Icon: TriangleAlert, look: `rounded-none ${WRONG}` },
  "timed-out": { Icon: Clock, look: `rounded-full ${WRONG}` },
  "out-of-memory": { Icon: MemoryStick, look: `rounded-none ${WRONG}` },
  "not-run": { Icon: Minus, look: "rounded-md border-dashed border-border-control text-text-muted" },
};

type CaseStripProps = { id: string; cases: CaseResult[]; chosen: number; onChoose: (position: number) => void };

/** All cases as small squares. One stop of the Tab key; the arrow keys, Home and End choose. */
export function CaseStrip({ id, cases, chosen, onChoose }: CaseStripProps) {
  function move(event: KeyboardEvent<HTMLElement>) {
    const next = nextPosition(event.key, chosen, cases.length);
    if (next === null) return;
    event.preventDefault();
    onChoose(next);
    event.currentTarget.querySelectorAll("button")[next]?.focus();
  }

  return (
    <div role="tablist" aria-label="Cases" tabIndex={-1} onKeyDown={move} className="flex flex-wrap gap-1.5 pb-3">
      {cases.map((result, position) => {
        const { Icon, look } = SQUARES[result.status];
        const isChosen = position === chosen;
        return (
          <button
            // biome-ignore lint/suspicious/noArrayIndexKey: a case is known by its position
            key={position}
            type="button"
            role="tab"
            id={`${id}-case-${position + 1}`}
            aria-selected={isChosen}
            aria-controls={isChosen ? `${id}-detail` : undefined}
            aria-label={`Case ${position + 1} of ${cases.length}, ${result.title}: ${CASE_WORDS[result.status]}${result.visibility === "hidden" ? ", hidden" : ""}`}
            title={result.title}
            tabIndex={isChosen ? 0 : -1}
            onClick={() => onChoose(position)}
            className={`relative grid size-7 place-items-center border ${look} ${isChosen ? "ring-2 ring-text ring-offset-2 ring-offset-surface" : ""}`}
          >
            <Icon aria-hidden size={15} strokeWidth={2.5} />
            {result.visibility === "hidden" && (
              <Lock
                aria-hidden
                size={11}
                strokeWidth={2.5}
                className="absolute -right-1 -bottom-1 rounded-full bg-surface p-px"
              />
            )}
          </button>
        );
      })}
    </div>
  );
}

function nextPosition(key: string, chosen: number, count: number): number | null {
  if (key === "ArrowRight" || key === "ArrowDown") return (chosen + 1) % count;
  if (key === "ArrowLeft" || key === "ArrowUp") return (chosen + count - 1) % count;
  if (key === "Home") return 0;
  return key === "End" ? count - 1 : null;
}
