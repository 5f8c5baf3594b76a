/**
 * The mean cross entropy over the words of a padded batch, and its gradient.
 *
 * logits [B, T, V], targets [B, T] ids from 0, mask [B, T] with 1 for a word and 0 for padding.
 */
export function maskedLoss(logits: Matrix[], targets: number[][], mask: Matrix): MaskedLoss {
  let loss = 0;
  const dLogits = logits.map((rows) => rows.map((z) => z.map(() => 0)));
  for (let b = 0; b < logits.length; b++) {
    for (let t = 0; t < logits[b].length; t++) {
      // Is there a word here? How surprised are the logits by it?
    }
  }
  return { loss, dLogits };
}
