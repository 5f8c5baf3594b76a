import { type Matrix, zeroMatrix } from "./matrices.ts";
import { type Vector, zeroVector } from "./vectors.ts";

/** How often each of V words occurs in a sentence of ids, [V]. The order is lost. */
export function bagOfWords(ids: number[], words: number): Vector {
  const counts = zeroVector(words);
  for (const id of ids) {
    if (!Number.isInteger(id) || id < 0 || id >= words) throw new Error(`the id ${id} is none of 0 to ${words - 1}`);
    counts[id] = counts[id]! + 1;
  }
  return counts;
}

/** Every run of `size` neighbours, in order: n entries give n − size + 1 windows, or none. */
export function slidingWindows<T>(sequence: T[], size: number): T[][] {
  if (!Number.isInteger(size) || size < 1) throw new Error(`a window of size ${size}`);
  return Array.from({ length: Math.max(0, sequence.length - size + 1) }, (_, i) => sequence.slice(i, i + size));
}

/** Sentences of ids made equally long with `padding` at their ends, [B, T], and a mask of 1 for words and 0 for padding. */
export function padAndMask(sentences: number[][], padding: number): { ids: number[][]; mask: Matrix } {
  const T = Math.max(0, ...sentences.map(({ length }) => length));
  const mask = zeroMatrix(sentences.length, T);
  const ids = sentences.map((sentence, b) =>
    Array.from({ length: T }, (_, t) => {
      if (t >= sentence.length) return padding;
      mask[b]![t] = 1;
      return sentence[t]!;
    }),
  );
  return { ids, mask };
}
