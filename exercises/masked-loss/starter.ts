/**
 * The mean cross entropy of the words of a padded batch.
 *
 * logits [B, T, V], targets [B, T] ids from 0, mask [B, T] with 1 for a word and 0 for padding.
 */
export function maskedLoss(logits: Matrix[], targets: Matrix, mask: Matrix): number {
  let sum = 0;
  let words = 0;
  return 0;
}
