/**
 * The right windows, but the words in each stand in **reversed** order.
 *
 * A window keeps the order of the sentence; that is all that it has over a bag.
 */
export function slidingWindows(sentence: Sentence, size: number, stride: number): Sentence[] {
  const windows: Sentence[] = [];
  for (let start = 0; start + size <= sentence.length; start += stride) {
    windows.push(sentence.slice(start, start + size).reverse());
  }
  return windows;
}
