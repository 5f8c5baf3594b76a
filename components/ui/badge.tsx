import type { ReactNode } from "react";

const TONES = {
  neutral: "bg-surface-sunken text-text-muted",
  accent: "bg-accent-soft text-accent",
  passed: "bg-verdict-passed-soft text-verdict-passed",
  partial: "bg-verdict-partial-soft text-verdict-partial",
  failed: "bg-verdict-failed-soft text-verdict-failed",
  late: "bg-verdict-late-soft text-verdict-late",
};
export type Tone = keyof typeof TONES;

/** A word or two about the thing beside it. Verdict tones are for verdicts only. */
export function Badge({ tone = "neutral", children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span
      className={`inline-flex items-center gap-1 rounded-sm px-1.5 py-0.5 text-sm leading-5 font-medium whitespace-nowrap ${TONES[tone]}`}
    >
      {children}
    </span>
  );
}
