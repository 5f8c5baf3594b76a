/**
 * The loss is made of shares. It is made of surprises, $-\ln p$.
 */
export function maskedLoss(logits: Matrix[], targets: Matrix, mask: Matrix): number {
  let sum = 0;
  let words = 0;
  for (let b = 0; b < logits.length; b++) {
    for (let t = 0; t < logits[b].length; t++) {
      if (mask[b][t] === 0) continue;
      sum += crossEntropy(logits[b][t], targets[b][t]);
      words += 1;
    }
  }
  return sum / words;
}

/** −ln softmax(z)[target], with the largest logit subtracted first. */
function crossEntropy(z: Vector, target: number): number {
  const largest = Math.max(...z);
  const total = z.reduce((sum, entry) => sum + Math.exp(entry - largest), 0);
  return Math.exp(z[target] - largest) / total;
}
