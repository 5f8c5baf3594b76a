/**
 * The counts are right, but your pairs are those of sentences that are the **same**, word for word. That is what is
 * not a collision.
 *
 * Look for pairs whose rows of counts are equal while the sentences differ.
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
    for (let j = i + 1; j < sentences.length; j++) {
      if (isSame(sentences[i], sentences[j])) collisions.push([i, j]);
    }
  }
  return { counts, collisions };
}

function isSame(a: number[], b: number[]): boolean {
  return a.length === b.length && a.every((entry, k) => entry === b[k]);
}
