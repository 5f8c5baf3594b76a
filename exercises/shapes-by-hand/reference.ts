import type { AnswerFunctions } from "#grader/authoring.ts";

export type Variant = { T: number; E: number; H: number; V: number };

export const answers: AnswerFunctions<Variant, unknown> = {
  wxh: ({ E, H }) => [E, H],
  states: ({ T, H }) => [T, H],
  logits: ({ T, V }) => [T, V],
  why: ({ H, V }) => [H, V],
  gradient: ({ E, H }) => [E, H],
};
