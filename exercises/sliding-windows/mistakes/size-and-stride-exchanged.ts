/**
 * `size` and `stride` have changed places: your windows hold as many words as the stride says, and begin as far apart
 * as the size says.
 *
 * The second argument is the length of a window, the third the distance between two beginnings.
 */
export function slidingWindows(sentence: Sentence, size: number, stride: number): Sentence[] {
  const windows: Sentence[] = [];
  for (let start = 0; start + stride <= sentence.length; start += size) {
    windows.push(sentence.slice(start, start + stride));
  }
  return windows;
}
