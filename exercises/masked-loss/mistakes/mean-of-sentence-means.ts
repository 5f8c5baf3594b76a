/**
 * You take the mean of each sentence first, and then the mean of these. A word of a short sentence then counts more than a
 * word of a long one.
 *
 * Here each word of the batch counts the same: one sum over all sentences, one division at the end.
 */
export function maskedLoss(logits: Matrix[], targets: number[][], mask: Matrix): MaskedLoss {
  let loss = 0;
  const dLogits = logits.map((rows, b) =>
    rows.map((z, t) => {
      const words = mask[b].reduce((sum, bit) => sum + bit, 0) * mask.length;
      const target = targets[b][t];
      loss += (mask[b][t] * surprise(z, target)) / words;
      return gradient(z, target).map((entry) => (mask[b][t] * entry) / words);
    }),
  );
  return { loss, dLogits };
}

/** −ln softmax(z)[target], with the largest logit subtracted first. */
function surprise(z: Vector, target: number): number {
  const largest = Math.max(...z);
  return Math.log(z.reduce((sum, entry) => sum + Math.exp(entry - largest), 0)) - (z[target] - largest);
}

/** softmax(z) less the word asked for. */
function gradient(z: Vector, target: number): Vector {
  return softmax(z).map((share, v) => (v === target ? share - 1 : share));
}

function softmax(z: Vector): Vector {
  const exponentials = z.map((entry) => Math.exp(entry - Math.max(...z)));
  const total = exponentials.reduce((sum, entry) => sum + entry, 0);
  return exponentials.map((entry) => entry / total);
}
