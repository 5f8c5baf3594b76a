/**
 * You count the last word of each sentence only. Each word of a sentence is a question of its own, and the mask has a 1 for
 * all of them.
 */
export function maskedLoss(logits: Matrix[], targets: number[][], mask: Matrix): MaskedLoss {
  const isLast = mask.map((row) => row.map((bit, t) => bit * (1 - (row[t + 1] ?? 0))));
  const words = mask.length;
  let loss = 0;
  const dLogits = logits.map((rows, b) =>
    rows.map((z, t) => {
      const target = targets[b][t];
      loss += (isLast[b][t] * surprise(z, target)) / words;
      return gradient(z, target).map((entry) => (isLast[b][t] * entry) / words);
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
