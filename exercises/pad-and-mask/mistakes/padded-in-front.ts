/**
 * Your padding stands **in front** of the words. Rows and masks agree with each other, and there are programs that do
 * it so, but here the words come first.
 *
 * Begin each row with the sentence and fill up what is left behind it.
 */
export function padAndMask(sentences: Sentence[], length: number, padding: number): PaddedBatch {
  const ids: Matrix = [];
  const mask: Matrix = [];
  const lost: Vector = [];
  for (const sentence of sentences) {
    const words = sentence.slice(0, length);
    const gap = new Array<number>(length - words.length).fill(0);
    ids.push([...gap.map(() => padding), ...words]);
    mask.push([...gap, ...words.map(() => 1)]);
    lost.push(Math.max(0, sentence.length - length));
  }
  return { ids, mask, lost };
}
