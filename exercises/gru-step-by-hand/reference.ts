import type { AnswerFunctions } from "#grader/authoring.ts";

export type Variant = { x: number; h: number; ur: number; vr: number; uz: number; vz: number; vn: number };
export type Own = { r: number; z: number; n: number };

const sigmoid = (a: number) => 1 / (1 + Math.exp(-a));

export const answers: AnswerFunctions<Variant, Own> = {
  r: ({ x, h, ur, vr }) => sigmoid(ur * x + vr * h),
  z: ({ x, h, uz, vz }) => sigmoid(uz * x + vz * h),
  n: ({ x, h, vn }, { r }) => Math.tanh(x - vn * r * h),
  h: ({ h }, { z, n }) => (1 - z) * n + z * h,
};
