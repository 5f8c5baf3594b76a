"use client";

import { useRouter } from "next/navigation";
import type { ActionResult } from "#domain/action-result.ts";
import type { ProofState } from "#domain/proof-state.ts";
import type { FoundMutant } from "#grader/mutation/search-state.ts";
import { ActionButton } from "../../people/action-button.tsx";
import { Notice } from "../../ui/notice.tsx";
import type { ExercisePlace } from "./file-link.tsx";
import { type MakeMistake, MutantCard } from "./mutant-card.tsx";
import { ProofBar } from "./proof-bar.tsx";
import { FailureList } from "./step-list.tsx";
import { useProof } from "./use-proof.ts";

type MutantPanelProps = {
  place: ExercisePlace;
  search: {
    id: string;
    state: ProofState;
    isOfDraft: boolean;
    /** The programs that were changed, by their files. */
    sources: Record<string, string>;
    /** Places of those found that the draft has by now. */
    taken: number[];
  };
  /** Null where the viewer only reads. */
  change: {
    cancel: (input: { courseId: string; proofId: string }) => Promise<ActionResult<null>>;
    makeMistake: MakeMistake;
  } | null;
};

/** A search for mistakes that the cases would not catch, and what it found. */
export function MutantPanel({ place, search, change }: MutantPanelProps) {
  const router = useRouter();
  const which = { courseId: place.courseId, proofId: search.id };
  const { state, isLost } = useProof({ ...which, state: search.state }, () => router.refresh());
  const progress = state.phase !== "waiting" && state.progress?.kind === "mutants" ? state.progress : null;
  const isOver = state.phase === "finished";
  const found = progress ? [...progress.found.entries()] : [];
  const list = (kind: FoundMutant["kind"]) => (
    <ul className="space-y-2">
      {found
        .filter(([, mutant]) => mutant.kind === kind)
        .map(([index, mutant]) => (
          <MutantCard
            key={index}
            {...{ place, mutant, makeMistake: change?.makeMistake ?? null }}
            which={{ ...which, index }}
            before={search.sources[mutant.file]}
            isTaken={search.taken.includes(index)}
          />
        ))}
    </ul>
  );
  const count = (kind: FoundMutant["kind"]) => found.filter(([, mutant]) => mutant.kind === kind).length;
  return (
    <div className="space-y-4">
      {!isOver && (
        <div className="space-y-2">
          <ProofBar state={state} />
          {change && (
            <ActionButton
              size="small"
              label="Stop the search"
              pending="Stopping…"
              action={() => change.cancel(which)}
            />
          )}
        </div>
      )}
      {isLost && <Notice kind="problem">The connection broke. Reload the page to see how far the search is.</Notice>}
      {isOver && state.outcome === "internal-error" && (
        <Notice kind="problem">The search could not be finished, which is our failure. Search again.</Notice>
      )}
      {isOver && !search.isOfDraft && <Notice>This is about an earlier state of the draft.</Notice>}
      {progress && <FailureList place={place} failures={progress.failures} />}
      {isOver && progress && <Outcome progress={progress} slipped={count("slipped")} />}
      {count("slipped") > 0 && list("slipped")}
      {count("unnamed") > 0 && (
        <details>
          <summary>
            {count("unnamed")} more {count("unnamed") === 1 ? "is" : "are"} caught by the cases, and no mistake says why
          </summary>
          <div className="mt-2">{list("unnamed")}</div>
        </details>
      )}
    </div>
  );
}

type OutcomeProps = { progress: { all: number; sources: string[] | null }; slipped: number };

function Outcome({ progress: { all, sources }, slipped }: OutcomeProps) {
  if (sources?.length === 0)
    return (
      <Notice>
        There is no program to change: the reference imports what learners cannot, and no alternative passes. Add an
        alternative, written as a learner would.
      </Notice>
    );
  if (sources === null) return null;
  const tried = `${all} programs with one thing changed in ${sources.join(" and ")} were tried.`;
  if (slipped === 0) return <Notice kind="success">{tried} The cases tell each of them from a right one.</Notice>;
  return (
    <p>
      {tried} {slipped} {slipped === 1 ? "passes" : "pass"} with some or all of the seeds. Some of them may be right,
      only written in another way; the others are mistakes that the cases do not catch.
    </p>
  );
}
