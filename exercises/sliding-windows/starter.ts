/** Every window of `size` neighbouring words that lies inside the sentence, each beginning `stride` words after the last. */
export function slidingWindows(sentence: Sentence, size: number, stride: number): Sentence[] {
  const windows: Sentence[] = [];
  // Where does a window begin, and where does the last one?
  return windows;
}
