"use client";

import { useRouter } from "next/navigation";
import type { ReactNode } from "react";
import type { ActionResult } from "#domain/action-result.ts";
import type { ProofState } from "#domain/proof-state.ts";
import { ActionButton } from "../../people/action-button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { calibrationsOf } from "./calibration.ts";
import { CalibrationFigure } from "./calibration-figure.tsx";
import type { ExercisePlace } from "./file-link.tsx";
import { ProofBar } from "./proof-bar.tsx";
import { FailureList, StepList } from "./step-list.tsx";
import { useProof } from "./use-proof.ts";

type GatePanelProps = {
  place: ExercisePlace;
  proof: { id: string; state: ProofState; isOfDraft: boolean; isOfThisGrader: boolean };
  messages: Record<string, ReactNode>;
  /** Null where the viewer only reads. */
  cancel: ((input: { courseId: string; proofId: string }) => Promise<ActionResult<null>>) | null;
};

/** A check of the draft as it goes, rule by rule. */
export function GatePanel({ place, proof, messages, cancel }: GatePanelProps) {
  const router = useRouter();
  const which = { courseId: place.courseId, proofId: proof.id };
  const { state, isLost } = useProof({ ...which, state: proof.state }, () => router.refresh());
  const progress = state.phase !== "waiting" && state.progress?.kind === "publish" ? state.progress : null;
  const isOver = state.phase === "finished";
  return (
    <div className="space-y-4">
      {isOver ? (
        <Verdict state={state} isOfDraft={proof.isOfDraft} isOfThisGrader={proof.isOfThisGrader} />
      ) : (
        <div className="space-y-2">
          <ProofBar state={state} />
          {cancel && <ActionButton size="small" label="Cancel" pending="Cancelling…" action={() => cancel(which)} />}
        </div>
      )}
      {isLost && <Notice kind="problem">The connection broke. Reload the page to see how far the check is.</Notice>}
      {progress && <FailureList place={place} failures={progress.failures} />}
      {progress && <StepList place={place} steps={progress.steps} isOver={isOver} messages={messages} />}
      {progress &&
        calibrationsOf(progress.steps).map((calibration) => (
          <CalibrationFigure key={calibration.part} calibration={calibration} />
        ))}
    </div>
  );
}

type VerdictProps = { state: ProofState & { phase: "finished" }; isOfDraft: boolean; isOfThisGrader: boolean };

function Verdict({ state: { outcome, progress }, isOfDraft, isOfThisGrader }: VerdictProps) {
  const seeds = progress ? `on ${progress.seeds} seeds` : "";
  const about = isOfDraft ? "The draft" : "An earlier state of the draft";
  if (outcome === null) return <Notice>This check was called off.</Notice>;
  if (outcome === "internal-error")
    return <Notice kind="problem">The check could not be finished, which is our failure. Check again.</Notice>;
  if (outcome === "failed") return <Notice kind="problem">{about} does not hold yet. What fails is below.</Notice>;
  if (!isOfThisGrader)
    return <Notice>{about} passed, by a grader of before. Check it again by the one that grades now.</Notice>;
  return (
    <Notice kind={isOfDraft ? "success" : "info"}>
      {about} passed every rule {seeds}.{!isOfDraft && " It has been changed since."}
    </Notice>
  );
}
