export const bagOfWords = (sentences: Sentence[], V: number): BagsOfWords => ({
  counts: sentences.map((sentence) =>
    Array.from({ length: V }, (_, word) => sentence.filter((id) => id === word).length),
  ),
  collisions: sentences.flatMap((one, i) =>
    sentences.flatMap((other, j): [number, number][] => (i < j && collide(one, other) ? [[i, j]] : [])),
  ),
});

/** Sorted, a sentence is its bag: what is left once the order is gone. */
const collide = (one: Sentence, other: Sentence): boolean =>
  one.join() !== other.join() && sorted(one).join() === sorted(other).join();

const sorted = (sentence: Sentence): Sentence => sentence.toSorted((a, b) => a - b);
