/**
 * Each row is divided by the length of its sentence: you return **shares**, and they add up to 1. Short and long
 * sentences become comparable in that way, but counts were asked for.
 *
 * Leave out the division. A sentence's row adds up to its number of words.
 */
export function bagOfWords(sentences: Sentence[], V: number): BagsOfWords {
  const counts: Matrix = [];
  for (const sentence of sentences) {
    const row = new Array<number>(V).fill(0);
    for (const id of sentence) row[id] += 1;
    counts.push(row.map((count) => count / Math.max(1, sentence.length)));
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
