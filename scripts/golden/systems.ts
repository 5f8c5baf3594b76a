import { dotProductAttention, dotProductAttentionBackward } from "#numeric/attention.ts";
import { clipByGlobalNorm } from "#numeric/clipping.ts";
import { type GruWeights, gruForward } from "#numeric/gru.ts";
import { gruBackward } from "#numeric/gru-backward.ts";
import { type GruResetAfterWeights, gruResetAfterForward } from "#numeric/gru-reset-after.ts";
import { gruResetAfterBackward } from "#numeric/gru-reset-after-backward.ts";
import { jacobianNorms } from "#numeric/jacobian.ts";
import {
  type LanguageModelWeights,
  languageModelBackward,
  languageModelLogits,
  languageModelLoss,
  type Text,
} from "#numeric/language-model.ts";
import { type LstmWeights, lstmForward } from "#numeric/lstm.ts";
import { lstmBackward } from "#numeric/lstm-backward.ts";
import type { Matrix } from "#numeric/matrices.ts";
import { type RnnWeights, rnnForward } from "#numeric/rnn.ts";
import { rnnBackward } from "#numeric/rnn-backward.ts";
import {
  encode,
  greedyDecode,
  type SentencePair,
  type Seq2seqWeights,
  teacherForcing,
  teacherForcingLoss,
} from "#numeric/seq2seq.ts";
import { seq2seqBackward } from "#numeric/seq2seq-backward.ts";
import type { Numbers } from "#numeric/shapes.ts";
import { softmax } from "#numeric/softmax.ts";
import { spectralNorm, spectralRadius } from "#numeric/spectrum.ts";
import type { Tensors } from "#numeric/tensors.ts";
import { characterText, trainLanguageModel } from "#numeric/training.ts";
import { dot, type Vector, zeroVector } from "#numeric/vectors.ts";
import { optimise } from "./optimise.ts";

/** What the core gives for the inputs of a golden case, under the names of its outputs. */
export type System = (input: never, name: string) => Record<string, Numbers>;

type Sequence = { X: Matrix; h0: Vector; dH: Matrix };

/** By the name of the file. The convention of each stands in the file itself. */
export const SYSTEMS: Record<string, System> = {
  "rnn-forward": (input: RnnWeights & Sequence) => ({ H: rnnForward(input, input.X, input.h0) }),
  "rnn-bptt": (input: RnnWeights & Sequence) => {
    const loss = seen(input.dH, rnnForward(input, input.X, input.h0));
    return { loss, ...rnnBackward(input, input) };
  },
  lstm: (input: LstmWeights & Sequence & { c0: Vector }) => {
    const steps = lstmForward(input, input.X, { h: input.h0, c: input.c0 });
    const H = steps.map(({ h }) => h);
    const { weights, ...rest } = lstmBackward(onlyWeights(input, "Wb") as LstmWeights, input);
    return { H, C: steps.map(({ c }) => c), loss: seen(input.dH, H), ...rest, ...gradients(weights) };
  },
  "gru-reset-before": (input: GruWeights & Sequence) => {
    const H = gruForward(input, input.X, input.h0).map(({ h }) => h);
    const { weights, ...rest } = gruBackward(input, input);
    return { H, loss: seen(input.dH, H), ...rest, ...gradients(weights) };
  },
  "gru-reset-after": (input: GruResetAfterWeights & Sequence) => {
    const H = gruResetAfterForward(input, input.X, input.h0).map(({ h }) => h);
    const { weights, ...rest } = gruResetAfterBackward(onlyWeights(input, "Wb") as GruResetAfterWeights, input);
    return { H, loss: seen(input.dH, H), ...rest, ...gradients(weights) };
  },
  "char-rnn-loss": (input: LanguageModelWeights & Text) => {
    const logits = languageModelLogits(input, input.ids);
    const backward = gradients(languageModelBackward(input, input));
    return { logits, probs: logits.map(softmax), loss: languageModelLoss(input, input), ...backward };
  },
  "char-rnn-training": ({ text, lr, ...input }: LanguageModelWeights & TrainingInput) => {
    const { losses } = trainLanguageModel(onlyWeights(input, "EWb") as LanguageModelWeights, characterText(text), {
      ...{ learningRate: lr, maxNorm: input.maxNorm, steps: input.steps },
    });
    return { losses };
  },
  seq2seq: (input: Seq2seqWeights & SentencePair) => {
    const { src, tgt } = input;
    const context = encode(input, src).at(-1)!;
    const { logits } = teacherForcing(input, input);
    const greedy = greedyDecode(input, { src, start: tgt[0]!, steps: tgt.length - 1 });
    const weights = Object.fromEntries(Object.entries(input).filter(([name]) => name !== "src" && name !== "tgt"));
    const backward = gradients(seq2seqBackward(weights as Seq2seqWeights, input));
    return { context, logits, loss: teacherForcingLoss(input, input), greedy, ...backward };
  },
  "dot-attention": ({ q, K, dcontext }: { q: Vector; K: Matrix; dcontext: Vector }) => ({
    ...dotProductAttention(q, K),
    ...dotProductAttentionBackward(q, K, dcontext),
  }),
  "gradient-flow": (input: RnnWeights & { X: Matrix }) => ({
    jacobianSpectralNorms: jacobianNorms(input, input.X, zeroVector(input.bh.length)),
    spectralRadius: spectralRadius(input.Whh),
    spectralNorm: spectralNorm(input.Whh),
  }),
  "clip-by-global-norm": ({ grads, maxNorm }: { grads: Matrix[]; maxNorm: number }) => {
    const { norm, gradients: clipped } = clipByGlobalNorm(grads, maxNorm);
    return { norm, grads: clipped };
  },
  optimisers: ({ W, grads }: { W: Matrix; grads: Matrix[] }, name) => ({ W: optimise(name, W, grads) }),
};

type TrainingInput = { text: string; lr: number; maxNorm: number; steps: number };

/** Σ_t ⟨dH_t, h_t⟩, the loss whose gradients the files hold. */
function seen(dH: Matrix, H: Matrix): number {
  return H.reduce((sum, h, t) => sum + dot(dH[t]!, h), 0);
}

/** The inputs whose names begin with one of these letters: weights and biases, without sequences and states. */
function onlyWeights(input: object, initials: string): Tensors {
  return Object.fromEntries(Object.entries(input).filter(([name]) => initials.includes(name[0]!))) as Tensors;
}

function gradients(weights: object): Record<string, Numbers> {
  return Object.fromEntries(Object.entries(weights).map(([name, gradient]) => [`d${name}`, gradient as Numbers]));
}
