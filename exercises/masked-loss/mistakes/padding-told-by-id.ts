/**
 * You take every target with the id 0 for padding. But 0 is the id of a word as well, and where this word is asked for it
 * counts like any other.
 *
 * What is padding is said by the mask, and by nothing else.
 */
export function maskedLoss(logits: Matrix[], targets: number[][], mask: Matrix): MaskedLoss {
  const isWord = targets.map((row) => row.map((id) => (id === 0 ? 0 : 1)));
  const words = isWord.flat().reduce<number>((sum, bit) => sum + bit, 0);
  let loss = 0;
  const dLogits = logits.map((rows, b) =>
    rows.map((z, t) => {
      const target = targets[b][t];
      loss += (isWord[b][t] * surprise(z, target)) / words;
      return gradient(z, target).map((entry) => (isWord[b][t] * entry) / words);
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
