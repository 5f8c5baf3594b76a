/**
 * Rows and masks are right, but `lost` holds the lengths of the sentences, with every word counted.
 *
 * Count only the words that did not fit into the row.
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
    lost.push(sentence.length);
  }
  return { ids, mask, lost };
}
