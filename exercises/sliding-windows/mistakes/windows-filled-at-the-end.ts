/**
 * Your list goes on beyond the last whole window, and there the rows are filled up with **0**. That is the id of a
 * real word: your windows say something that the sentence did not.
 *
 * Leave out a window that would reach beyond the end.
 */
export function slidingWindows(sentence: Sentence, size: number, stride: number): Sentence[] {
  const windows: Sentence[] = [];
  for (let start = 0; start < sentence.length; start += stride) {
    windows.push(Array.from({ length: size }, (_, k) => sentence[start + k] ?? 0));
  }
  return windows;
}
