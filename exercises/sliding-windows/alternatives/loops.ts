export function slidingWindows(sentence: Sentence, size: number, stride: number): Sentence[] {
  const windows: Sentence[] = [];
  for (let start = 0; start + size <= sentence.length; start += stride) {
    const window: Sentence = [];
    for (let k = 0; k < size; k++) window.push(sentence[start + k]);
    windows.push(window);
  }
  return windows;
}
