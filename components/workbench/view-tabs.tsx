"use client";

import type { KeyboardEvent } from "react";

export const VIEWS = ["prompt", "work", "outcome"] as const;
export type View = (typeof VIEWS)[number];
const WORDS: Record<View, string> = { prompt: "Prompt", work: "Work", outcome: "Outcome" };

type ViewTabsProps = { view: View; onChange: (view: View) => void; hasNews: boolean };

/** On a narrow screen the three parts of the page take turns. */
export function ViewTabs({ view, onChange, hasNews }: ViewTabsProps) {
  function move(event: KeyboardEvent<HTMLElement>) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const position = (VIEWS.indexOf(view) + step + VIEWS.length) % VIEWS.length;
    onChange(VIEWS[position] ?? view);
    event.currentTarget.querySelectorAll("button")[position]?.focus();
  }

  return (
    <div
      role="tablist"
      aria-label="Parts of the exercise"
      tabIndex={-1}
      onKeyDown={move}
      className="flex border-b border-border bg-surface-raised wide:hidden"
    >
      {VIEWS.map((option) => (
        <button
          key={option}
          type="button"
          role="tab"
          aria-selected={option === view}
          aria-controls={`panel-${option}`}
          tabIndex={option === view ? 0 : -1}
          onClick={() => onChange(option)}
          className="-mb-px flex-1 border-b-2 border-transparent py-2 text-sm font-medium text-text-muted focus-visible:-outline-offset-2 aria-selected:border-accent aria-selected:text-text"
        >
          {WORDS[option]}
          {option === "outcome" && hasNews && option !== view && (
            <span className="ml-1.5 inline-block size-2 rounded-full bg-accent">
              <span className="sr-only">, new</span>
            </span>
          )}
        </button>
      ))}
    </div>
  );
}
