/**
 * The counts are right, but every collision is listed **twice**: once as $[i, j]$ and once as $[j, i]$.
 *
 * It is one pair. List it once, with the smaller number first; the inner loop then begins after the outer one's place.
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
    for (let j = 0; j < sentences.length; j++) {
      if (isSame(counts[i], counts[j]) && !isSame(sentences[i], sentences[j])) collisions.push([i, j]);
    }
  }
  return { counts, collisions };
}

function isSame(a: number[], b: number[]): boolean {
  return a.length === b.length && a.every((entry, k) => entry === b[k]);
}
