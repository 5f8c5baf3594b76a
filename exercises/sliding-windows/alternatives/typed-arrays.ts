/** Views of one buffer: no word is copied before the end. */
export function slidingWindows(sentence: Sentence, size: number, stride: number): Sentence[] {
  const ids = Int32Array.from(sentence);
  const windows: Sentence[] = [];
  let end = size;
  while (end <= ids.length) {
    windows.push(Array.from(ids.subarray(end - size, end)));
    end += stride;
  }
  return windows;
}
