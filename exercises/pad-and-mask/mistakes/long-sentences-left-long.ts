/**
 * Sentences that are too long stay as they are, so your rows have different lengths. A matrix needs them equal.
 *
 * Cut after `length` words, in the row and in the mask.
 */
export function padAndMask(sentences: Sentence[], length: number, padding: number): PaddedBatch {
  const ids: Matrix = [];
  const mask: Matrix = [];
  const lost: Vector = [];
  for (const sentence of sentences) {
    const words = sentence;
    const gap = new Array<number>(Math.max(0, length - words.length)).fill(0);
    ids.push([...words, ...gap.map(() => padding)]);
    mask.push([...words.map(() => 1), ...gap]);
    lost.push(Math.max(0, sentence.length - length));
  }
  return { ids, mask, lost };
}
