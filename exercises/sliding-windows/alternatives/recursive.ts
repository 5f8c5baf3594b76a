/** The first window, then the windows of what is left after a stride. */
export function slidingWindows(sentence: Sentence, size: number, stride: number): Sentence[] {
  if (sentence.length < size) return [];
  return [sentence.slice(0, size), ...slidingWindows(sentence.slice(stride), size, stride)];
}
