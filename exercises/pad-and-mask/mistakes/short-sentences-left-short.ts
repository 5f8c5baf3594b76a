/**
 * Sentences that are too short stay short, so your rows have different lengths. A matrix needs them equal.
 *
 * Fill each row up to `length` places, with the padding in `ids` and with 0 in `mask`.
 */
export function padAndMask(sentences: Sentence[], length: number, padding: number): PaddedBatch {
  const ids: Matrix = [];
  const mask: Matrix = [];
  const lost: Vector = [];
  for (const sentence of sentences) {
    const words = sentence.slice(0, length);
    ids.push(words);
    mask.push(words.map(() => 1));
    lost.push(Math.max(0, sentence.length - length));
  }
  return { ids, mask, lost };
}
