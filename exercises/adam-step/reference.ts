import type { Matrix } from "#numeric/matrices.ts";
import { adamStep as takeStep } from "#numeric/optimisers.ts";

type Settings = { learningRate: number; beta1: number; beta2: number; epsilon: number };

export function adamStep(W: Matrix, M: Matrix, V: Matrix, G: Matrix, step: number, settings: Settings) {
  const next = takeStep({ W, M, V, steps: step - 1 }, G, settings);
  return { W: next.W, M: next.M, V: next.V };
}
