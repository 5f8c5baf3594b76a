/**
 * The counts are right, but you take sentences for colliding that merely have **equally many** words.
 *
 * Equal sums are not equal rows: every single word must occur equally often in both.
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
      if (sentences[i].length === sentences[j].length && !isSame(sentences[i], sentences[j])) collisions.push([i, j]);
    }
  }
  return { counts, collisions };
}

function isSame(a: number[], b: number[]): boolean {
  return a.length === b.length && a.every((entry, k) => entry === b[k]);
}
