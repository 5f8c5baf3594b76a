import type { ReactNode } from "react";
import type { ActionResult } from "#domain/action-result.ts";
import type { Wait } from "#domain/back-pressure.ts";
import type { ReportState } from "#domain/report-state.ts";
import type { Verdict } from "#grader/report.ts";
import type { Question } from "../by-hand/question.ts";
import type { OtherText, ServerDraft } from "./draft-record.ts";

export type WorkbenchExercise = {
  slug: string;
  versionId: string;
  title: string;
  unit: string;
  minutes: number;
} & (
  | {
      kind: "code";
      /** The function to export, as a reader of TypeScript would write it: "rnnStep(x: Vector, …): Vector". */
      signature: string;
      starter: string;
      /** Ambient types for the editor. */
      types: string;
    }
  | { kind: "by-hand"; questions: Question[]; mayAskForNewNumbers: boolean; variantId: string; numbers: string }
);

/** One line of the history. `version` is short, `submittedAt` an ISO moment, `score` 0 to 1. */
export type SubmissionLine = {
  id: string;
  submittedAt: string;
  version: string;
  isCurrentVersion: boolean;
  phase: ReportState["phase"];
  verdict: Verdict | null;
  score: number | null;
};

/** What is handed in, in a word for sentences. */
export type Noun = "code" | "answers";

export type TrialInput = { slug: string; versionId: string; code: string; variantId?: string };
export type TrialAction = (input: TrialInput) => Promise<ActionResult<{ id: string; wait?: Wait }>>;

export type WorkbenchProps = {
  exercise: WorkbenchExercise;
  /** Rendered on the server, so that its mathematics costs the browser nothing. */
  prompt: ReactNode;
  hintNodes: ReactNode[];
  viewer: { id: string; name: string } | null;
  draft: ServerDraft | null;
  /** By hand: what was written down for other numbers, newest first. */
  earlierDrafts: OtherText[];
  /** Newest first. */
  submissions: SubmissionLine[];
  actions: {
    run: TrialAction;
    submit: TrialAction;
    newVariant: (input: { slug: string; versionId: string; variantId: string }) => Promise<ActionResult<null>>;
  };
};
