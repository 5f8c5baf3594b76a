/**
 * The rows are right, but your mask ends one place too **early**: the last word that was kept is marked as padding.
 *
 * A sentence of $T$ words has them at the places $0, \dots, T - 1$. Look at the comparison that ends your ones.
 */
export function padAndMask(sentences: Sentence[], length: number, padding: number): PaddedBatch {
  const ids: Matrix = [];
  const mask: Matrix = [];
  const lost: Vector = [];
  for (const sentence of sentences) {
    const words = sentence.slice(0, length);
    const gap = new Array<number>(length - words.length).fill(0);
    ids.push([...words, ...gap.map(() => padding)]);
    mask.push([...words, ...gap].map((_, t) => (t < words.length - 1 ? 1 : 0)));
    lost.push(Math.max(0, sentence.length - length));
  }
  return { ids, mask, lost };
}
