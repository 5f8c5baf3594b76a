/**
 * Your first window begins at the **second** word. Places are counted from 0.
 *
 * Look at the value with which `start` begins.
 */
export function slidingWindows(sentence: Sentence, size: number, stride: number): Sentence[] {
  const windows: Sentence[] = [];
  for (let start = 1; start + size <= sentence.length; start += stride) {
    windows.push(sentence.slice(start, start + size));
  }
  return windows;
}
