import type { Matrix } from "#numeric/matrices.ts";
import { sgdStep as step } from "#numeric/optimisers.ts";

export function sgdStep(W: Matrix, G: Matrix, learningRate: number): Matrix {
  return step(W, G, learningRate) as Matrix;
}
