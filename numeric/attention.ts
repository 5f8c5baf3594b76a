import { addMatrices, type Matrix, outer, times, timesTransposed } from "./matrices.ts";
import { softmax } from "./softmax.ts";
import { dot, type Vector } from "./vectors.ts";

/** `weights` [S] are shares of one, `context` [H] is the mixture of rows that they make. */
export type Attention = { weights: Vector; context: Vector };

/**
 * Dot-product attention (Luong, Pham and Manning, "Effective Approaches to Attention-based Neural Machine Translation",
 * 2015), unscaled, with the rows of K as keys and as values. q is [H], K is [S, H]:
 *
 *     s = q Kᵀ        α = softmax(s)        context = α K
 */
export function dotProductAttention(q: Vector, K: Matrix): Attention {
  const weights = softmax(timesTransposed(q, K));
  return { weights, context: times(weights, K) };
}

/**
 * dL/dq [H] and dL/dK [S, H] from dL/dcontext [H]. Each row of K is a value, weighted by α, and a key, through the score:
 *
 *     dα = dcontext Kᵀ        ds = α ⊙ (dα − ⟨α, dα⟩)        dq = ds K        dK = αᵀ dcontext + dsᵀ q
 */
export function dotProductAttentionBackward(q: Vector, K: Matrix, dcontext: Vector): { dq: Vector; dK: Matrix } {
  const { weights } = dotProductAttention(q, K);
  const dWeights = timesTransposed(dcontext, K);
  const mean = dot(weights, dWeights);
  const dScores = weights.map((share, i) => share * (dWeights[i]! - mean));
  return { dq: times(dScores, K), dK: addMatrices(outer(weights, dcontext), outer(dScores, q)) };
}
