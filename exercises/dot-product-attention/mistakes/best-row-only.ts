/**
 * Only the row with the largest score is taken. Attention is soft: every row has its share, so that a gradient
 * reaches all of them.
 */
export function dotProductAttention(q: Vector, K: Matrix): Attention {
  const scores = K.map((key) => dot(q, key));
  const weights = scores.map((score): number => (score === Math.max(...scores) ? 1 : 0));
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
