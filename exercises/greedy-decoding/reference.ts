import { type Matrix, times as product } from "#numeric/matrices.ts";
import { add, type Vector } from "#numeric/vectors.ts";

type DecoderWeights = { Emb: Matrix; Wxh: Matrix; Whh: Matrix; Wch: Matrix; bh: Vector; Wo: Matrix; bo: Vector };

export function greedyDecode(
  context: Vector,
  start: number,
  end: number,
  maxSteps: number,
  W: DecoderWeights,
): number[] {
  const words: number[] = [];
  let s = context;
  let word = start;
  while (words.length < maxSteps) {
    const inside = add(product(W.Emb[word]!, W.Wxh), product(s, W.Whh), product(context, W.Wch), W.bh);
    s = inside.map(Math.tanh);
    const z = add(product(s, W.Wo), W.bo);
    word = z.indexOf(Math.max(...z));
    words.push(word);
    if (word === end) break;
  }
  return words;
}
