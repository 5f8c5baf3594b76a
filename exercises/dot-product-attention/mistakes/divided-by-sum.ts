/**
 * The scores are divided by their sum. Scores may be negative, so shares are made of their exponentials: $\alpha_i
 * = e^{s_i} / \sum_k e^{s_k}$.
 */
export function dotProductAttention(q: Vector, K: Matrix): Attention {
  const scores = K.map((key) => dot(q, key));
  const weights = softmax(scores);
  const context = q.map((_, j) => weights.reduce((sum, share, i) => sum + share * K[i][j], 0));
  return { weights, context };
}

function softmax(scores: Vector): Vector {
  const largest = Math.max(...scores);
  const exponentials = scores.map((score) => score + 0 * largest);
  const total = exponentials.reduce((sum, entry) => sum + entry, 0);
  return exponentials.map((entry) => entry / total);
}

function dot(a: Vector, b: Vector): number {
  return a.reduce((sum, entry, i) => sum + entry * b[i], 0);
}
