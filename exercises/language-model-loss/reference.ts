import { type LanguageModelWeights, languageModelLogits, meanCrossEntropy } from "#numeric/language-model.ts";

export function languageModelLoss(ids: number[], W: LanguageModelWeights) {
  const logits = languageModelLogits(W, ids.slice(0, -1));
  return { logits, loss: meanCrossEntropy(logits, ids.slice(1)) };
}
