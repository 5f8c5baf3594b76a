export function padAndMask(sentences: Sentence[], length: number, padding: number): PaddedBatch {
  const ids: Matrix = [];
  const mask: Matrix = [];
  const lost: Vector = [];
  for (const sentence of sentences) {
    const row: number[] = [];
    const marks: number[] = [];
    for (let t = 0; t < length; t++) {
      if (t < sentence.length) {
        row.push(sentence[t]);
        marks.push(1);
      } else {
        row.push(padding);
        marks.push(0);
      }
    }
    ids.push(row);
    mask.push(marks);
    lost.push(sentence.length > length ? sentence.length - length : 0);
  }
  return { ids, mask, lost };
}
