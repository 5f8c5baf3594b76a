/**
 * Your list goes on beyond the last whole window: its last rows are **shorter** than the others, because `slice` stops
 * where the sentence ends.
 *
 * A network needs every row to have the same length. Leave out a window that would reach beyond the end.
 */
export function slidingWindows(sentence: Sentence, size: number, stride: number): Sentence[] {
  const windows: Sentence[] = [];
  for (let start = 0; start < sentence.length; start += stride) {
    windows.push(sentence.slice(start, start + size));
  }
  return windows;
}
