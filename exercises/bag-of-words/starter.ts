/** How often each of V words occurs in each sentence, and which different sentences end up with the same counts. */
export function bagOfWords(sentences: Sentence[], V: number): BagsOfWords {
  const counts = sentences.map((sentence) => {
    const row = new Array<number>(V).fill(0);
    // What does each word of the sentence change in the row?
    return row;
  });

  const collisions: [number, number][] = [];
  // Which pairs differ as sentences, but not as rows of counts?

  return { counts, collisions };
}
