export function maskedLoss(logits: Matrix[], targets: Matrix, mask: Matrix): number {
  const sum = logits.flatMap((sentence, b) => sentence.map((z, t) => mask[b][t] * crossEntropy(z, targets[b][t])));
  const words = mask.flat().reduce((count, entry) => count + entry, 0);
  return sum.reduce((total, entry) => total + entry, 0) / words;
}

/** −ln softmax(z)[target], with the largest logit subtracted first. */
function crossEntropy(z: Vector, target: number): number {
  const largest = Math.max(...z);
  const total = z.reduce((sum, entry) => sum + Math.exp(entry - largest), 0);
  return Math.log(total) - (z[target] - largest);
}
