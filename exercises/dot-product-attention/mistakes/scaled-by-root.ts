/**
 * The scores are divided by $\sqrt{H}$ first. That is **scaled** dot-product attention (Vaswani et al., 2017).
 * Here the scores are the products themselves.
 */
export function dotProductAttention(q: Vector, K: Matrix): Attention {
  const scores = K.map((key) => dot(q, key));
  const weights = softmax(scores.map((score) => score / Math.sqrt(q.length)));
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
