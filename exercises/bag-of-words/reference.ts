import type { Matrix } from "#numeric/matrices.ts";
import { bagOfWords as bag } from "#numeric/sequences.ts";

type BagsOfWords = { counts: Matrix; collisions: [number, number][] };

export function bagOfWords(sentences: number[][], V: number): BagsOfWords {
  const counts = sentences.map((sentence) => bag(sentence, V));
  const collide = (i: number, j: number) => isSame(counts[i]!, counts[j]!) && !isSame(sentences[i]!, sentences[j]!);
  const numbers = [...sentences.keys()];
  const pairs = numbers.flatMap((i) => numbers.slice(i + 1).map((j): [number, number] => [i, j]));
  return { counts, collisions: pairs.filter(([i, j]) => collide(i, j)) };
}

function isSame(a: number[], b: number[]): boolean {
  return a.length === b.length && a.every((entry, k) => entry === b[k]);
}
