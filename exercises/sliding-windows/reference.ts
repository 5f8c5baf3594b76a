import { slidingWindows as allWindows } from "#numeric/sequences.ts";

export function slidingWindows(sentence: number[], size: number, stride: number): number[][] {
  return allWindows(sentence, size).filter((_, start) => start % stride === 0);
}
