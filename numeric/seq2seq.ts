import { tanh } from "./activations.ts";
import { embed } from "./embedding.ts";
import { meanCrossEntropy } from "./language-model.ts";
import { type Matrix, times } from "./matrices.ts";
import { rnnForward } from "./rnn.ts";
import { add, type Vector, zeroVector } from "./vectors.ts";

/**
 * An encoder and a decoder with H hidden units each (Sutskever, Vinyals and Le, "Sequence to Sequence Learning with Neural
 * Networks", 2014; with the context at every step, as Cho et al., 2014). EmbSrc [V, E], EmbTgt [U, E], encWxh and decWxh
 * [E, H], encWhh, decWhh and decWch [H, H], encbh and decbh [H], Wo [H, U], bo [U].
 */
export type Seq2seqWeights = {
  EmbSrc: Matrix;
  EmbTgt: Matrix;
  encWxh: Matrix;
  encWhh: Matrix;
  encbh: Vector;
  decWxh: Matrix;
  decWhh: Matrix;
  decWch: Matrix;
  decbh: Vector;
  Wo: Matrix;
  bo: Vector;
};

/** Ids of the S words to read, and of T + 1 words to write, which begin with the start symbol. */
export type SentencePair = { src: number[]; tgt: number[] };

/** All states of the encoder, [S, H], from h_0 = 0. The last row is the context: all that the decoder gets to know. */
export function encode({ EmbSrc, encWxh, encWhh, encbh }: Seq2seqWeights, src: number[]): Matrix {
  if (src.length === 0) throw new Error("a sentence of no words");
  return rnnForward({ Wxh: encWxh, Whh: encWhh, bh: encbh }, embed(EmbSrc, src), zeroVector(encbh.length));
}

/** s_t = tanh(y W_xh + s_{t−1} W_hh + c W_ch + b_h), with y [E] the embedded word before, s and the context c [H]. */
export function decoderStep(weights: Seq2seqWeights, y: Vector, sPrev: Vector, context: Vector): Vector {
  const { decWxh, decWhh, decWch, decbh } = weights;
  return tanh(add(times(y, decWxh), times(sPrev, decWhh), times(context, decWch), decbh));
}

/** The logits of the next word, [U]: s W_o + b_o. */
export function decoderLogits({ Wo, bo }: Seq2seqWeights, s: Vector): Vector {
  return add(times(s, Wo), bo);
}

/**
 * States [T, H] and logits [T, U] under teacher forcing (Williams and Zipser, 1989): the decoder begins with s_0 = c and
 * is given the right word before, tgt_0 … tgt_{T−1}, whatever it would have said itself.
 */
export function teacherForcing(weights: Seq2seqWeights, { src, tgt }: SentencePair): { S: Matrix; logits: Matrix } {
  const context = encode(weights, src).at(-1)!;
  const S: Matrix = [];
  for (const y of embed(weights.EmbTgt, tgt.slice(0, -1)))
    S.push(decoderStep(weights, y, S.at(-1) ?? context, context));
  return { S, logits: S.map((s) => decoderLogits(weights, s)) };
}

/** The mean cross entropy of tgt_1 … tgt_T under teacher forcing. */
export function teacherForcingLoss(weights: Seq2seqWeights, pair: SentencePair): number {
  return meanCrossEntropy(teacherForcing(weights, pair).logits, pair.tgt.slice(1));
}

/**
 * What the decoder says when it is given its own words: from the word `start`, `steps` words, each the one with the
 * largest logit, the first of equals. It stops after `end`, when there is such a word.
 */
export function greedyDecode(
  weights: Seq2seqWeights,
  { src, start, steps, end }: { src: number[]; start: number; steps: number; end?: number },
): number[] {
  const context = encode(weights, src).at(-1)!;
  const words: number[] = [];
  let s = context;
  while (words.length < steps && (end === undefined || words.at(-1) !== end)) {
    const [y] = embed(weights.EmbTgt, [words.at(-1) ?? start]);
    s = decoderStep(weights, y!, s, context);
    words.push(argmax(decoderLogits(weights, s)));
  }
  return words;
}

function argmax(logits: Vector): number {
  return logits.reduce((best, entry, i) => (entry > logits[best]! ? i : best), 0);
}
