import type { Progress } from "#domain/progress.ts";

type Moments = { opensAt: Date | null; dueAt: Date | null; closesAt: Date | null };

export type OwnExercise = {
  slug: string;
  title: string;
  state: Progress["state"];
  points: number;
  share: number | null;
  attempts: number;
  explanation: string[];
  heldBack: { assignment: string; until: Date | null } | null;
};

export type OwnAssignment = {
  id: string;
  courseId: string;
  title: string;
  dates: Moments;
  isExcused: boolean;
  items: { choose: number; exercises: OwnExercise[] }[];
  points: number | null;
  fullPoints: number;
};

/** An exercise that can be assigned, with the versions that an assignment can stay with. `at` is an ISO moment. */
export type AssignableExercise = {
  slug: string;
  title: string;
  versions: { versionId: string; at: string; summary: string }[];
  /** Where they are listed and compared; null for those who may not see it. */
  versionsPath: string | null;
};
