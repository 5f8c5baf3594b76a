/**
 * The counts are right, but you take sentences for colliding that use the same **set** of words, even if they use them
 * unequally often. The counts do tell those apart.
 *
 * Compare the counts themselves, not only whether they are above 0.
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
      if (counts[i].every((count, v) => count > 0 === counts[j][v] > 0) && !isSame(sentences[i], sentences[j]))
        collisions.push([i, j]);
    }
  }
  return { counts, collisions };
}

function isSame(a: number[], b: number[]): boolean {
  return a.length === b.length && a.every((entry, k) => entry === b[k]);
}
