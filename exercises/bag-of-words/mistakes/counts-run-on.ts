/**
 * The first row is right, but each row after it also holds the words of all sentences **before** it. The counting
 * never goes back to zero.
 *
 * Each sentence begins with a new row of zeros. Look at where yours is made.
 */
export function bagOfWords(sentences: Sentence[], V: number): BagsOfWords {
  const counts: Matrix = [];
  const row = new Array<number>(V).fill(0);
  for (const sentence of sentences) {
    for (const id of sentence) row[id] += 1;
    counts.push([...row]);
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
