/** The padding's id belongs to no word, so the mask can be read off the finished rows. */
export function padAndMask(sentences: Sentence[], length: number, padding: number): PaddedBatch {
  const ids = sentences.map((sentence) => {
    const row = new Int32Array(length).fill(padding);
    row.set(sentence.slice(0, length));
    return Array.from(row);
  });
  const mask = ids.map((row) => row.map((id) => Number(id !== padding)));
  const kept = mask.map((row) => row.reduce((total, mark) => total + mark, 0));
  return { ids, mask, lost: sentences.map((sentence, n) => sentence.length - kept[n]) };
}
