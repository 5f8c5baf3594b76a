/**
 * Your windows begin one word after each other, whatever the **stride** is.
 *
 * The next window begins `stride` words further.
 */
export function slidingWindows(sentence: Sentence, size: number, stride: number): Sentence[] {
  const windows: Sentence[] = [];
  for (let start = 0; start + size <= sentence.length; start += 1) {
    windows.push(sentence.slice(start, start + size));
  }
  return windows;
}
