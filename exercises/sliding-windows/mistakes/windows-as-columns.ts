/**
 * The numbers are right, but your matrix lies **transposed**: each window has become a column.
 *
 * One row for each window, one column for each place in it.
 */
export function slidingWindows(sentence: Sentence, size: number, stride: number): Sentence[] {
  const windows: Sentence[] = [];
  for (let start = 0; start + size <= sentence.length; start += stride) {
    windows.push(sentence.slice(start, start + size));
  }
  if (windows.length === 0) return [];
  return windows[0].map((_, k) => windows.map((window) => window[k]));
}
