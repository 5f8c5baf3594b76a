import type { AnswerFunctions } from "#grader/authoring.ts";

export type Variant = Record<"x" | "h" | "c" | "ui" | "vi" | "uf" | "vf" | "uo" | "vo" | "ug" | "vg", number>;
export type Own = { gates: [number, number, number]; g: number; c: number };

const sigmoid = (a: number) => 1 / (1 + Math.exp(-a));

export const answers: AnswerFunctions<Variant, Own> = {
  gates: ({ x, h, ui, vi, uf, vf, uo, vo }) => [ui * x + vi * h, uf * x + vf * h, uo * x + vo * h].map(sigmoid),
  g: ({ x, h, ug, vg }) => Math.tanh(ug * x - vg * h),
  c: ({ c }, { gates: [i, f], g }) => f * c + i * g,
  h: (_, { gates: [, , o], c }) => o * Math.tanh(c),
};
