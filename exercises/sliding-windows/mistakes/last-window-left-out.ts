/**
 * A window that ends exactly with the sentence is missing. All others are right.
 *
 * It does lie inside: its last word is the last word of the sentence. Look at the comparison that ends your loop, and
 * at what it says when `start + size` **equals** the length.
 */
export function slidingWindows(sentence: Sentence, size: number, stride: number): Sentence[] {
  const windows: Sentence[] = [];
  for (let start = 0; start + size < sentence.length; start += stride) {
    windows.push(sentence.slice(start, start + size));
  }
  return windows;
}
