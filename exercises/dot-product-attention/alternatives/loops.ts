export function dotProductAttention(q: Vector, K: Matrix): Attention {
  const S = K.length;
  const H = q.length;
  const weights: Vector = [];
  let largest = -Infinity;
  for (let i = 0; i < S; i++) {
    let score = 0;
    for (let j = 0; j < H; j++) score += q[j] * K[i][j];
    weights.push(score);
    if (score > largest) largest = score;
  }
  let total = 0;
  for (let i = 0; i < S; i++) {
    weights[i] = Math.exp(weights[i] - largest);
    total += weights[i];
  }
  const context: Vector = new Array<number>(H).fill(0);
  for (let i = 0; i < S; i++) {
    weights[i] /= total;
    for (let j = 0; j < H; j++) context[j] += weights[i] * K[i][j];
  }
  return { weights, context };
}
