/**
 * The right windows, but their list is in **reversed** order.
 *
 * The first row is the window with which the sentence begins.
 */
export function slidingWindows(sentence: Sentence, size: number, stride: number): Sentence[] {
  const windows: Sentence[] = [];
  for (let start = 0; start + size <= sentence.length; start += stride) {
    windows.unshift(sentence.slice(start, start + size));
  }
  return windows;
}
