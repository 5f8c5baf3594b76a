"use client";

import { useEffect, useRef, useState } from "react";
import type { Wait } from "#domain/back-pressure.ts";
import type { HeldBackResults, ReportState } from "#domain/report-state.ts";
import type { GradeReport } from "#grader/report.ts";
import type { ReportKind } from "../report/verdict-words.ts";
import { followReport } from "./follow-report.ts";
import type { TrialInput, WorkbenchProps } from "./types.ts";

/** A press of Run or Submit and what has become of it. */
export type Trial = {
  kind: ReportKind;
  /** Null until the server has taken it. */
  id: string | null;
  /** Null for a submission made before this page was opened. */
  code: string | null;
  /** The part by hand that is checked by itself. */
  part: string | null;
  startedAt: string;
  /** By hand: the program that was run alone, or null. */
  tried: string | null;
  state: ReportState | { phase: "sending" } | { phase: "refused"; message: string } | { phase: "lost" };
};

export type GradedTrial = Trial & { report: GradeReport; heldBack: HeldBackResults | undefined };

/** What a trial is about: all that was handed in, or the one program that was tried. */
export function reportOf({ tried }: Pick<Trial, "tried">, report: GradeReport): GradeReport {
  return report.cases.find((result) => result.part?.id === tried)?.part?.program ?? report;
}

type TrialListeners = {
  onAccepted: (trial: Trial & { id: string }) => void;
  onState: (trial: Trial, state: ReportState) => void;
};

/** Runs and submits, one at a time, and follows the newest to its report. An author's trial is a run in every way. */
export function useTrial(
  { actions, isTrial }: Pick<WorkbenchProps, "actions"> & { isTrial: boolean },
  listeners: TrialListeners,
) {
  const [trial, setTrial] = useState<Trial | null>(null);
  const [graded, setGraded] = useState<GradedTrial | null>(null);
  const stop = useRef<() => void>(() => undefined);
  const isBusy = trial?.state.phase === "sending";

  useEffect(() => () => stop.current(), []);

  function follow(followed: Trial & { id: string }) {
    stop.current();
    setTrial(followed);
    stop.current = followReport(isTrial ? "run" : followed.kind, followed.id, {
      onState(state) {
        setTrial({ ...followed, state });
        if (state.phase === "graded") setGraded({ ...followed, state, report: state.report, heldBack: state.heldBack });
        listeners.onState(followed, state);
      },
      onLost: () => setTrial({ ...followed, state: { phase: "lost" } }),
    });
  }

  async function start(kind: ReportKind, input: TrialInput, tried: string | null = null) {
    if (isBusy) return;
    stop.current();
    const sent: Trial = {
      kind,
      id: null,
      code: input.code,
      part: input.part ?? null,
      startedAt: new Date().toISOString(),
      tried,
      state: { phase: "sending" },
    };
    setTrial(sent);
    const result = await actions[kind === "run" ? "run" : "submit"](input).catch(() => UNREACHABLE);
    if (!result.ok) return setTrial({ ...sent, state: { phase: "refused", message: result.message } });
    const accepted = {
      ...sent,
      id: result.value.id,
      startedAt: result.value.submittedAt ?? sent.startedAt,
      state: { phase: "waiting", ...(result.value.wait ?? NEXT) } as const,
    };
    listeners.onAccepted(accepted);
    follow(accepted);
  }

  return { trial, graded, isBusy, start, follow };
}

/** Until the server tells the place, which it does at once when the queue is long. */
const NEXT: Wait = { place: 1, estimateS: null };

const UNREACHABLE = {
  ok: false as const,
  message: "The server cannot be reached. What you wrote is kept in this browser; try again in a moment.",
};
