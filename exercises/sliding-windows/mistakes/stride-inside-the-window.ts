/**
 * The stride is applied in the wrong place: your windows begin one word after each other, and **inside** them you skip
 * from word to word.
 *
 * The words of a window are neighbours. It is the beginnings that lie `stride` apart.
 */
export function slidingWindows(sentence: Sentence, size: number, stride: number): Sentence[] {
  const windows: Sentence[] = [];
  for (let start = 0; start + (size - 1) * stride < sentence.length; start += 1) {
    windows.push(Array.from({ length: size }, (_, k) => sentence[start + k * stride]));
  }
  return windows;
}
