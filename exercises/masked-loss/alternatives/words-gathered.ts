type Word = { b: number; t: number; target: number };

/** Gathers the words of the batch into one long list first; from there on there is no padding to think of. */
export function maskedLoss(logits: Matrix[], targets: number[][], mask: Matrix): MaskedLoss {
  const words: Word[] = targets.flatMap((row, b) =>
    row.map((target, t) => ({ b, t, target })).filter(({ t }) => mask[b][t] > 0),
  );
  const dLogits = logits.map((rows) => rows.map((z) => z.map(() => 0)));
  const surprises = words.map(({ b, t, target }) => {
    const shifted = Float64Array.from(logits[b][t], (entry) => entry - logits[b][t][target]);
    const largest = Math.max(...shifted);
    const exponentials = shifted.map((entry) => Math.exp(entry - largest));
    const sum = exponentials.reduce((before, entry) => before + entry);
    dLogits[b][t] = Array.from(exponentials, (entry, v) => (entry / sum - (v === target ? 1 : 0)) / words.length);
    return largest + Math.log(sum);
  });
  return { loss: surprises.reduce((before, surprise) => before + surprise, 0) / words.length, dLogits };
}
