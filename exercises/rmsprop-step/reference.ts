import type { Matrix } from "#numeric/matrices.ts";
import { rmspropStep as step } from "#numeric/optimisers.ts";

export function rmspropStep(W: Matrix, S: Matrix, G: Matrix, learningRate: number, decay: number, epsilon: number) {
  return step({ W, S }, G, { learningRate, decay, epsilon });
}
