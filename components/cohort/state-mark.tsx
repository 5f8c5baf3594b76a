import type { CellState } from "#domain/cohort/heat-map.ts";

/** A sign as well as a colour, so that neither is needed to tell the states apart. */
export const STATE_SIGNS: Record<CellState, string> = { "not-started": "", trying: "•", stuck: "×", solved: "✓" };
export const STATE_LOOKS: Record<CellState, string> = {
  "not-started": "bg-surface-raised",
  trying: "bg-verdict-partial-soft text-verdict-partial",
  stuck: "bg-verdict-failed text-surface-raised",
  solved: "bg-verdict-passed-soft text-verdict-passed",
};

export function StateMark({ state }: { state: CellState }) {
  return (
    <span
      aria-hidden
      className={`inline-flex size-5 items-center justify-center border border-border text-xs leading-none font-bold ${STATE_LOOKS[state]}`}
    >
      {STATE_SIGNS[state]}
    </span>
  );
}
