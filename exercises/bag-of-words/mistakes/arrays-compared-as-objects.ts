/**
 * The counts are right, but you never find a collision. In JavaScript `===` between two arrays asks whether they are
 * one and the same **object**, and two rows never are, however equal their entries.
 *
 * Compare entry by entry.
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
      if (counts[i] === counts[j] && sentences[i] !== sentences[j]) collisions.push([i, j]);
    }
  }
  return { counts, collisions };
}
