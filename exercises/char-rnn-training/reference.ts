import type { LanguageModelWeights } from "#numeric/language-model.ts";
import { trainLanguageModel } from "#numeric/training.ts";
import type { Vector } from "#numeric/vectors.ts";

export function trainingCurve(
  ids: number[],
  W: LanguageModelWeights,
  learningRate: number,
  maxNorm: number,
  steps: number,
): Vector {
  const text = { ids: ids.slice(0, -1), targets: ids.slice(1) };
  return trainLanguageModel(W, text, { learningRate, maxNorm, steps }).losses;
}
