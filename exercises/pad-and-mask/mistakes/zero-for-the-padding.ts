/**
 * You fill up with **0**, whatever the padding is. Where 0 is the id of a real word, your rows contain words that
 * nobody has said.
 *
 * The id of the padding is the third argument.
 */
export function padAndMask(sentences: Sentence[], length: number, padding: number): PaddedBatch {
  const ids: Matrix = [];
  const mask: Matrix = [];
  const lost: Vector = [];
  for (const sentence of sentences) {
    const words = sentence.slice(0, length);
    const gap = new Array<number>(length - words.length).fill(0);
    ids.push([...words, ...gap]);
    mask.push([...words.map(() => 1), ...gap]);
    lost.push(Math.max(0, sentence.length - length));
  }
  return { ids, mask, lost };
}
