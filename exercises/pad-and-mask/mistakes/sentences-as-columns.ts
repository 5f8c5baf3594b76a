/**
 * The numbers are right, but both matrices lie **transposed**: each sentence has become a column.
 *
 * Some libraries do put time first. Here there is one row for each sentence and one column for each place.
 */
export function padAndMask(sentences: Sentence[], length: number, padding: number): PaddedBatch {
  const ids: Matrix = [];
  const mask: Matrix = [];
  const lost: Vector = [];
  for (const sentence of sentences) {
    const words = sentence.slice(0, length);
    const gap = new Array<number>(length - words.length).fill(0);
    ids.push([...words, ...gap.map(() => padding)]);
    mask.push([...words.map(() => 1), ...gap]);
    lost.push(Math.max(0, sentence.length - length));
  }
  return { ids: transpose(ids, length), mask: transpose(mask, length), lost };
}

function transpose(rows: Matrix, columns: number): Matrix {
  return Array.from({ length: columns }, (_, t) => rows.map((row) => row[t]));
}
