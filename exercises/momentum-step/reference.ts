import type { Matrix } from "#numeric/matrices.ts";
import { momentumStep as step } from "#numeric/optimisers.ts";

export function momentumStep(W: Matrix, V: Matrix, G: Matrix, learningRate: number, momentum: number) {
  return step({ W, V }, G, { learningRate, momentum });
}
