import { useId } from "react";
import type { ProofState } from "#domain/proof-state.ts";
import { stepTitle } from "./step-words.ts";

/** How far a proof is, as a bar and in words. */
export function ProofBar({ state }: { state: ProofState }) {
  const id = useId();
  const { done, all, words } = farness(state);
  return (
    <div className="space-y-1">
      <label htmlFor={id} className="block text-sm tabular-nums">
        {words}
      </label>
      <progress id={id} max={Math.max(1, all)} value={done} className="block h-2 w-full accent-accent" />
    </div>
  );
}

export function farness(state: ProofState): { done: number; all: number; words: string } {
  if (state.phase === "waiting") {
    const before =
      state.ahead === 0 ? "Next" : `${state.ahead} ${state.ahead === 1 ? "check" : "checks"} before this one`;
    return { done: 0, all: 1, words: `${before}. Learners’ work goes first.` };
  }
  const { progress } = state;
  if (!progress) return { done: 0, all: 1, words: "Starting…" };
  if (progress.kind === "mutants") {
    const { done, all, found } = progress;
    if (all === 0) return { done, all, words: "Preparing the cases…" };
    return { done, all, words: `${done} of ${all} programs tried, ${found.length} found` };
  }
  const settled = progress.steps.filter(({ state: step }) => step === "passed" || step === "failed");
  const running = progress.steps.find(({ state: step }) => step === "running");
  const { length: all } = progress.steps;
  const now = running ? `: ${stepTitle(running)}` : "";
  return { done: settled.length, all, words: `${settled.length} of ${all} done${now}` };
}
