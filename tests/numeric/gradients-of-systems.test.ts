import fc from "fast-check";
import { expect, test } from "vitest";
import { dotProductAttention, dotProductAttentionBackward } from "#numeric/attention.ts";
import { crossEntropy, crossEntropyGradient } from "#numeric/cross-entropy.ts";
import { numericalGradient, numericalMatrixGradient } from "#numeric/gradient-check.ts";
import { type GruResetAfterWeights, gruResetAfterForward } from "#numeric/gru-reset-after.ts";
import { gruResetAfterBackward } from "#numeric/gru-reset-after-backward.ts";
import { languageModelBackward, languageModelLoss } from "#numeric/language-model.ts";
import { type LstmWeights, lstmForward } from "#numeric/lstm.ts";
import { lstmBackward } from "#numeric/lstm-backward.ts";
import type { Matrix } from "#numeric/matrices.ts";
import { createRandom, type Random, randomMatrix, randomVector } from "#numeric/random.ts";
import { teacherForcingLoss } from "#numeric/seq2seq.ts";
import { seq2seqBackward } from "#numeric/seq2seq-backward.ts";
import { dot, type Vector } from "#numeric/vectors.ts";
import { expectClose, expectStates, expectWeights, seenBy } from "#tests/support/gradients.ts";

const sizes = fc.record({
  E: fc.integer({ min: 1, max: 3 }),
  H: fc.integer({ min: 1, max: 4 }),
  T: fc.integer({ min: 1, max: 5 }),
  V: fc.integer({ min: 2, max: 5 }),
  seed: fc.string(),
});

/** With larger weights a system's loss bends so much that central differences of one draw in a thousand err by over 1e-7. */
const modest = (random: Random, rows: number, columns: number) => randomMatrix(random, rows, columns, 0.5);

/** Weights by the letters after x, h and b, as the gates are called. */
function drawGates(random: Random, gates: string, E: number, H: number): Record<string, Matrix | Vector> {
  const one = (k: string) => ({
    [`Wx${k}`]: randomMatrix(random, E, H),
    [`Wh${k}`]: randomMatrix(random, H, H),
    [`b${k}`]: randomVector(random, H),
  });
  return Object.assign({}, ...[...gates].map(one)) as Record<string, Matrix | Vector>;
}

function drawSequence(random: Random, T: number, E: number, H: number) {
  const states = () => randomVector(random, H);
  return { X: randomMatrix(random, T, E), h0: states(), c0: states(), dH: randomMatrix(random, T, H) };
}

test("lstmBackward agrees with central differences for any shape", () => {
  fc.assert(
    fc.property(sizes, ({ E, H, T, seed }) => {
      const random = createRandom(seed);
      const weights = drawGates(random, "ifgo", E, H) as LstmWeights;
      const { X, h0, c0, dH } = drawSequence(random, T, E, H);
      const loss = (w: LstmWeights, x: Matrix, h: Vector, c: Vector) =>
        seenBy(
          dH,
          lstmForward(w, x, { h, c }).map((step) => step.h),
        );
      const gradients = lstmBackward(weights, { X, h0, c0, dH });
      const atX = numericalMatrixGradient((x) => loss(weights, x, h0, c0), X);
      expectClose(gradients.dX, atX);
      const atH = numericalGradient((h) => loss(weights, X, h, c0), h0);
      expectClose(gradients.dh0, atH);
      const atC = numericalGradient((c) => loss(weights, X, h0, c), c0);
      expectClose(gradients.dc0, atC);
      expectWeights(weights, gradients.weights, (w) => loss(w, X, h0, c0));
      const steps = lstmForward(weights, X, { h: h0, c: c0 });
      const passed = steps.map((step) => step.h);
      // The memory at t stays as it is: dL/dh_t is what comes by way of h_t alone.
      expectStates(gradients.dStates, { dH, H: passed }, (t, h) =>
        lstmForward(weights, X.slice(t + 1), { h, c: steps[t]!.c }).map((step) => step.h),
      );
    }),
    { numRuns: 30 },
  );
});

test("gruResetAfterBackward agrees with central differences for any shape", () => {
  fc.assert(
    fc.property(sizes, ({ E, H, T, seed }) => {
      const random = createRandom(seed);
      const weights = { ...drawGates(random, "rzn", E, H), bhn: randomVector(random, H) } as GruResetAfterWeights;
      const { X, h0, dH } = drawSequence(random, T, E, H);
      const loss = (w: GruResetAfterWeights, x: Matrix, h: Vector) =>
        seenBy(
          dH,
          gruResetAfterForward(w, x, h).map((step) => step.h),
        );
      const gradients = gruResetAfterBackward(weights, { X, h0, dH });
      const atX = numericalMatrixGradient((x) => loss(weights, x, h0), X);
      expectClose(gradients.dX, atX);
      const atH = numericalGradient((h) => loss(weights, X, h), h0);
      expectClose(gradients.dh0, atH);
      expectWeights(weights, gradients.weights, (w) => loss(w, X, h0));
    }),
    { numRuns: 30 },
  );
});

test("languageModelBackward agrees with central differences for any shape, words that occur twice included", () => {
  fc.assert(
    fc.property(sizes, ({ E, H, T, V, seed }) => {
      const random = createRandom(seed);
      const weights = {
        ...{ Emb: modest(random, V, E), Wxh: modest(random, E, H), Whh: modest(random, H, H) },
        ...{ bh: randomVector(random, H), Why: modest(random, H, V), by: randomVector(random, V) },
      };
      const words = () => Array.from({ length: T + 1 }, () => random.integer(0, V - 1));
      const text = { ids: words(), targets: words() };
      expectWeights(weights, languageModelBackward(weights, text), (w) => languageModelLoss(w, text));
    }),
    { numRuns: 30 },
  );
});

test("seq2seqBackward agrees with central differences for any shape", () => {
  fc.assert(
    fc.property(sizes, ({ E, H, T, V, seed }) => {
      const random = createRandom(seed);
      const [square, wide] = [() => modest(random, H, H), () => modest(random, E, H)];
      const weights = {
        ...{ EmbSrc: modest(random, V, E), EmbTgt: modest(random, V, E) },
        ...{ encWxh: wide(), encWhh: square(), encbh: randomVector(random, H) },
        ...{ decWxh: wide(), decWhh: square(), decWch: square(), decbh: randomVector(random, H) },
        ...{ Wo: modest(random, H, V), bo: randomVector(random, V) },
      };
      const words = (n: number) => Array.from({ length: n }, () => random.integer(0, V - 1));
      const pair = { src: words(T), tgt: words(T + 1) };
      expectWeights(weights, seq2seqBackward(weights, pair), (w) => teacherForcingLoss(w, pair));
    }),
    { numRuns: 20 },
  );
});

test("dotProductAttentionBackward and crossEntropyGradient agree with central differences", () => {
  fc.assert(
    fc.property(sizes, ({ H, T, V, seed }) => {
      const random = createRandom(seed);
      const [q, K, dcontext] = [randomVector(random, H), randomMatrix(random, T, H), randomVector(random, H)];
      const loss = (query: Vector, keys: Matrix) => dot(dcontext, dotProductAttention(query, keys).context);
      const { dq, dK } = dotProductAttentionBackward(q, K, dcontext);
      const atQ = numericalGradient((moved) => loss(moved, K), q);
      expectClose(dq, atQ);
      const atK = numericalMatrixGradient((moved) => loss(q, moved), K);
      expectClose(dK, atK);
      const logits = randomVector(random, V);
      const atZ = numericalGradient((z) => crossEntropy(z, V - 1), logits);
      expectClose(crossEntropyGradient(logits, V - 1), atZ);
    }),
  );
});

test("Backward passes refuse a dH with another number of steps than X", () => {
  const random = createRandom("steps");
  const { X, h0, c0, dH } = drawSequence(random, 3, 2, 2);
  const lstm = drawGates(random, "ifgo", 2, 2) as LstmWeights;
  expect(() => lstmBackward(lstm, { X, h0, c0, dH: dH.slice(1) })).toThrow("X has 3 steps and dH has 2");
  const gru = { ...drawGates(random, "rzn", 2, 2), bhn: [0, 0] } as GruResetAfterWeights;
  expect(() => gruResetAfterBackward(gru, { X, h0, dH: dH.slice(1) })).toThrow("X has 3 steps and dH has 2");
});
