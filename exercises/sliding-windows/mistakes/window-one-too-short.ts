/**
 * Each of your windows lacks its **last** word.
 *
 * The second argument of `slice` is the place before which it stops, so that place itself is not part of the result.
 */
export function slidingWindows(sentence: Sentence, size: number, stride: number): Sentence[] {
  const windows: Sentence[] = [];
  for (let start = 0; start + size <= sentence.length; start += stride) {
    windows.push(sentence.slice(start, start + size - 1));
  }
  return windows;
}
