import { clipByGlobalNorm } from "./clipping.ts";
import { type LanguageModelWeights, languageModelBackward, languageModelLoss, type Text } from "./language-model.ts";
import { sgdStep } from "./optimisers.ts";

export type Training = { learningRate: number; maxNorm: number; steps: number };

/** A text as ids, with the vocabulary its sorted characters; each character's target is the one after it. */
export function characterText(text: string): Text & { vocabulary: string[] } {
  const vocabulary = [...new Set(text)].sort();
  const ids = [...text].map((character) => vocabulary.indexOf(character));
  return { vocabulary, ids: ids.slice(0, -1), targets: ids.slice(1) };
}

/** Gradient descent on a whole text with clipping by global norm. Gives back the loss before each step, and the weights. */
export function trainLanguageModel(
  initial: LanguageModelWeights,
  text: Text,
  { learningRate, maxNorm, steps }: Training,
): { losses: number[]; weights: LanguageModelWeights } {
  let weights = initial;
  const losses: number[] = [];
  for (let step = 0; step < steps; step++) {
    losses.push(languageModelLoss(weights, text));
    const gradients = Object.entries(languageModelBackward(weights, text));
    const clipped = clipByGlobalNorm(
      gradients.map(([, gradient]) => gradient),
      maxNorm,
    ).gradients;
    const moved = gradients.map(([name], i) => {
      const W = weights[name as keyof LanguageModelWeights];
      return [name, sgdStep(W, clipped[i]!, learningRate)];
    });
    weights = Object.fromEntries(moved) as LanguageModelWeights;
  }
  return { losses, weights };
}
