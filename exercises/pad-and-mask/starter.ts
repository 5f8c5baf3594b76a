/** Rows of one length: sentences with padding behind them, or cut at the end, with a mask that is 1 where a word stands. */
export function padAndMask(sentences: Sentence[], length: number, padding: number): PaddedBatch {
  // What stands at place t of a row, when the sentence has ended already?
  const ids = sentences.map(() => new Array<number>(length).fill(padding));
  const mask = sentences.map(() => new Array<number>(length).fill(0));
  const lost = sentences.map(() => 0);
  return { ids, mask, lost };
}
