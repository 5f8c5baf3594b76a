/**
 * The mask multiplies the **logits**. Then the padding has equal logits and still costs $\ln V$. Multiply the
 * surprise, or leave the position out.
 */
export function maskedLoss(logits: Matrix[], targets: Matrix, mask: Matrix): number {
  let sum = 0;
  let words = 0;
  for (let b = 0; b < logits.length; b++) {
    for (let t = 0; t < logits[b].length; t++) {
      sum += crossEntropy(
        logits[b][t].map((z) => z * mask[b][t]),
        targets[b][t],
      );
      words += mask[b][t];
    }
  }
  return sum / words;
}

/** −ln softmax(z)[target], with the largest logit subtracted first. */
function crossEntropy(z: Vector, target: number): number {
  const largest = Math.max(...z);
  const total = z.reduce((sum, entry) => sum + Math.exp(entry - largest), 0);
  return Math.log(total) - (z[target] - largest);
}
