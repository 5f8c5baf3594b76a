/**
 * Where a sentence is too long, you keep its **last** words and cut the beginning. All else is right.
 *
 * The rule here is the other one: the first `length` words stay.
 */
export function padAndMask(sentences: Sentence[], length: number, padding: number): PaddedBatch {
  const ids: Matrix = [];
  const mask: Matrix = [];
  const lost: Vector = [];
  for (const sentence of sentences) {
    const words = sentence.slice(Math.max(0, sentence.length - length));
    const gap = new Array<number>(length - words.length).fill(0);
    ids.push([...words, ...gap.map(() => padding)]);
    mask.push([...words.map(() => 1), ...gap]);
    lost.push(Math.max(0, sentence.length - length));
  }
  return { ids, mask, lost };
}
