/**
 * Your mask is the right one with 0 and 1 **exchanged**: it marks the padding.
 *
 * A mask is used by multiplying with it, and what is multiplied by 1 stays. So the words have 1.
 */
export function padAndMask(sentences: Sentence[], length: number, padding: number): PaddedBatch {
  const ids: Matrix = [];
  const mask: Matrix = [];
  const lost: Vector = [];
  for (const sentence of sentences) {
    const words = sentence.slice(0, length);
    const gap = new Array<number>(length - words.length).fill(0);
    ids.push([...words, ...gap.map(() => padding)]);
    mask.push([...words.map(() => 0), ...gap.map(() => 1)]);
    lost.push(Math.max(0, sentence.length - length));
  }
  return { ids, mask, lost };
}
