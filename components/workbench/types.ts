import type { ReactNode } from "react";
import type { ActionResult } from "#domain/action-result.ts";
import type { AssignedWithOverrides } from "#domain/assignment/scores-here.ts";
import type { Wait } from "#domain/back-pressure.ts";
import type { HeldBackResults, ReportState } from "#domain/report-state.ts";
import type { History } from "#domain/score/history.ts";
import type { ScoreTask } from "#domain/score/task.ts";
import type { Verdict } from "#grader/report.ts";
import type { Question } from "../by-hand/question.ts";
import type { RegradedState } from "../regrading/regraded-words.ts";
import type { OtherText, ServerDraft } from "./draft-record.ts";
import type { OwnVersion } from "./version-request.ts";

export type WorkbenchExercise = {
  slug: string;
  versionId: string;
  /** The version's name in a few letters. */
  version: string;
  title: string;
  unit: string;
  minutes: number;
  hintCount: number;
  /** What it is scored by. */
  task: ScoreTask;
} & (
  | {
      kind: "code";
      /** The function to export, as a reader of TypeScript would write it: "rnnStep(x: Vector, …): Vector". */
      signature: string;
      starter: string;
      /** Ambient types for the editor. */
      types: string;
    }
  | {
      kind: "by-hand";
      questions: Question[];
      mayAskForNewNumbers: boolean;
      variantId: string;
      numbers: string;
      isPartByPart: boolean;
    }
);

/** One line of the history. `version` is short, `submittedAt` an ISO moment, `score` 0 to 1. */
export type SubmissionLine = {
  id: string;
  submittedAt: string;
  version: string;
  /** Whether it answered the newest version, and whether that is the one on this page. */
  isCurrentVersion: boolean;
  isVersionHere: boolean;
  /** The part that was checked by itself. */
  part: string | null;
  phase: ReportState["phase"];
  verdict: Verdict | null;
  score: number | null;
  /** Why there is no verdict although it was graded. */
  heldBack: HeldBackResults | null;
  /** Null where its newest grading is no regrade's. */
  regraded: RegradedState | null;
  /** How much was said about it, and the first of it that is new; null where nothing was. */
  talk: { count: number; newId: string | null } | null;
};

/** An assignment of the viewer's that holds the exercise. */
export type AssignedHere = AssignedWithOverrides & { id: string; courseId: string };

/** What is handed in, in a word for sentences. */
export type Noun = "code" | "answers";

export type TrialInput = { slug: string; versionId: string; code: string; variantId?: string; part?: string };
export type TrialAction = (
  input: TrialInput,
) => Promise<ActionResult<{ id: string; submittedAt?: string; wait?: Wait }>>;
export type HintAction = (input: {
  slug: string;
  versionId: string;
  position: number;
}) => Promise<ActionResult<{ node: ReactNode; openedAt: Date | null }>>;

export type WorkbenchProps = {
  exercise: WorkbenchExercise;
  /**
   * The version it is, and whether there is another one to go on with. Null where its author tries it: what is typed then
   * stays in the browser, and what is submitted is graded like a submission and is none.
   */
  ownVersion: OwnVersion | null;
  /** Rendered on the server, so that its mathematics costs the browser nothing. */
  prompt: ReactNode;
  /** For those who teach: the courses in which they see its versions. */
  versionPlaces: { courseId: string; title: string }[];
  /** The hints that are open. */
  hintNodes: ReactNode[];
  /** All that the viewer's score comes from. */
  history: History;
  assigned: AssignedHere[];
  /** The server's clock when it made the page, in milliseconds since 1970. */
  openedAt: number;
  /** The author's solution, once it may be seen. */
  solution: ReactNode;
  /** The ids of the parts that were checked on these numbers. */
  checked: string[];
  viewer: { id: string; name: string } | null;
  draft: ServerDraft | null;
  /** By hand: what was written down for other numbers, newest first. */
  earlierDrafts: OtherText[];
  /** Newest first. */
  submissions: SubmissionLine[];
  actions: {
    run: TrialAction;
    submit: TrialAction;
    openHint: HintAction;
    newVariant: (input: { slug: string; versionId: string; variantId: string }) => Promise<ActionResult<null>>;
    moveVersion: (input: { slug: string; versionId: string }) => Promise<ActionResult<null>>;
  };
};
