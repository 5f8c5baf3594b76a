/**
 * Your rows are as long as the **longest sentence**, and nothing is ever cut. For a single batch that is a fair
 * choice, but two batches then have different lengths.
 *
 * The length is given: `length` places, whatever the sentences are.
 */
export function padAndMask(sentences: Sentence[], length: number, padding: number): PaddedBatch {
  const longest = Math.max(0, ...sentences.map((sentence) => sentence.length));
  const ids: Matrix = [];
  const mask: Matrix = [];
  const lost: Vector = [];
  for (const sentence of sentences) {
    const words = sentence.slice(0, longest);
    const gap = new Array<number>(longest - words.length).fill(0);
    ids.push([...words, ...gap.map(() => padding)]);
    mask.push([...words.map(() => 1), ...gap]);
    lost.push(Math.max(0, sentence.length - longest));
  }
  return { ids, mask, lost };
}
