export function dotProductAttention(q: Vector, K: Matrix): Attention {
  const scores = Float64Array.from(K, (key) => key.reduce((sum, entry, j) => sum + entry * q[j], 0));
  const largest = scores.reduce((a, b) => Math.max(a, b));
  // ln α = s − ln Σ e^s.
  const logTotal = largest + Math.log(scores.reduce((sum, score) => sum + Math.exp(score - largest), 0));
  const weights = Array.from(scores, (score) => Math.exp(score - logTotal));
  const context = K.reduce(
    (mixed, key, i) => mixed.map((entry, j) => entry + weights[i] * key[j]),
    q.map(() => 0),
  );
  return { weights, context };
}
