/**
 * All rows are equal, and each holds the words of **all** sentences together. You made one row and put it into the
 * matrix $N$ times: what looks like many rows is one and the same array. `new Array(N).fill(row)` does that, for
 * instance.
 *
 * Make a new row for each sentence, inside the loop.
 */
export function bagOfWords(sentences: Sentence[], V: number): BagsOfWords {
  const counts: Matrix = [];
  const row = new Array<number>(V).fill(0);
  for (const sentence of sentences) {
    for (const id of sentence) row[id] += 1;
    counts.push(row);
  }

  const collisions: [number, number][] = [];
  for (let i = 0; i < sentences.length; i++) {
    for (let j = i + 1; j < sentences.length; j++) {
      if (isSame(counts[i], counts[j]) && !isSame(sentences[i], sentences[j])) collisions.push([i, j]);
    }
  }
  return { counts, collisions };
}

function isSame(a: number[], b: number[]): boolean {
  return a.length === b.length && a.every((entry, k) => entry === b[k]);
}
