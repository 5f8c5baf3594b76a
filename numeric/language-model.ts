import { crossEntropy, crossEntropyGradient } from "./cross-entropy.ts";
import { embed, embeddingGradient } from "./embedding.ts";
import { addMatrices, type Matrix, outer, times, timesTransposed, zeroMatrix } from "./matrices.ts";
import { rnnForward } from "./rnn.ts";
import { rnnBackward } from "./rnn-backward.ts";
import { add, type Vector, zeroVector } from "./vectors.ts";

/** Emb [V, E], Wxh [E, H], Whh [H, H], bh [H], Why [H, V], by [V]. */
export type LanguageModelWeights = { Emb: Matrix; Wxh: Matrix; Whh: Matrix; bh: Vector; Why: Matrix; by: Vector };

/** Ids of T words, and of the T words that follow them. */
export type Text = { ids: number[]; targets: number[] };

/** Logits [T, V] of a recurrent language model that begins with h_0 = 0: z_t = h_t W_hy + b_y. */
export function languageModelLogits(weights: LanguageModelWeights, ids: number[]): Matrix {
  return outputs(weights, hiddenStates(weights, ids));
}

/** The mean over the T steps of the cross entropy between z_t and target_t. */
export function languageModelLoss(weights: LanguageModelWeights, { ids, targets }: Text): number {
  return meanCrossEntropy(languageModelLogits(weights, ids), targets);
}

/** (1/T) Σ_t crossEntropy(z_t, target_t) for logits [T, V]. */
export function meanCrossEntropy(logits: Matrix, targets: number[]): number {
  if (logits.length !== targets.length)
    throw new Error(`${logits.length} rows of logits and ${targets.length} targets`);
  return logits.reduce((sum, z, t) => sum + crossEntropy(z, targets[t]!), 0) / logits.length;
}

/** Its gradient with respect to the logits, [T, V]: (softmax(z_t) − onehot(target_t)) / T. */
export function meanCrossEntropyGradient(logits: Matrix, targets: number[]): Matrix {
  return logits.map((z, t) => crossEntropyGradient(z, targets[t]!).map((entry) => entry / logits.length));
}

/** The gradient of the loss under the name of each weight, through the output layer, time and the embedding. */
export function languageModelBackward(weights: LanguageModelWeights, { ids, targets }: Text): LanguageModelWeights {
  const { Emb, bh, Why, by } = weights;
  const H = hiddenStates(weights, ids);
  const dZ = meanCrossEntropyGradient(outputs(weights, H), targets);
  const through = rnnBackward(weights, {
    X: embed(Emb, ids),
    h0: zeroVector(bh.length),
    dH: dZ.map((dz) => timesTransposed(dz, Why)),
  });
  const zero = zeroMatrix(bh.length, by.length);
  return {
    Emb: embeddingGradient(ids, through.dX, Emb.length),
    ...{ Wxh: through.dWxh, Whh: through.dWhh, bh: through.dbh },
    Why: dZ.reduce((sum, dz, t) => addMatrices(sum, outer(H[t]!, dz)), zero),
    by: dZ.reduce((sum, dz) => add(sum, dz), zeroVector(by.length)),
  };
}

function hiddenStates(weights: LanguageModelWeights, ids: number[]): Matrix {
  return rnnForward(weights, embed(weights.Emb, ids), zeroVector(weights.bh.length));
}

function outputs({ Why, by }: LanguageModelWeights, H: Matrix): Matrix {
  return H.map((h) => add(times(h, Why), by));
}
