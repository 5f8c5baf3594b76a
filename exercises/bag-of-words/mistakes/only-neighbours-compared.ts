/**
 * The counts are right, but collisions are found only between a sentence and the **next** one. Sentences that stand
 * further apart are never compared.
 *
 * Compare every sentence with every later one.
 */
export function bagOfWords(sentences: Sentence[], V: number): BagsOfWords {
  const counts: Matrix = [];
  for (const sentence of sentences) {
    const row = new Array<number>(V).fill(0);
    for (const id of sentence) row[id] += 1;
    counts.push(row);
  }

  const collisions: [number, number][] = [];
  for (let i = 0; i < sentences.length; i++) {
    for (let j = i + 1; j < Math.min(i + 2, sentences.length); j++) {
      if (isSame(counts[i], counts[j]) && !isSame(sentences[i], sentences[j])) collisions.push([i, j]);
    }
  }
  return { counts, collisions };
}

function isSame(a: number[], b: number[]): boolean {
  return a.length === b.length && a.every((entry, k) => entry === b[k]);
}
