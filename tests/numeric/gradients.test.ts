import fc from "fast-check";
import { expect, test } from "vitest";
import { numericalGradient, numericalMatrixGradient } from "#numeric/gradient-check.ts";
import { type GruWeights, gruForward } from "#numeric/gru.ts";
import { gruBackward } from "#numeric/gru-backward.ts";
import type { Matrix } from "#numeric/matrices.ts";
import { createRandom, randomMatrix, randomVector } from "#numeric/random.ts";
import { type RnnWeights, rnnForward } from "#numeric/rnn.ts";
import { rnnBackward } from "#numeric/rnn-backward.ts";
import type { Vector } from "#numeric/vectors.ts";
import { expectClose, expectStates, expectWeights, seenBy } from "#tests/support/gradients.ts";

const sizes = fc.record({
  E: fc.integer({ min: 1, max: 4 }),
  H: fc.integer({ min: 1, max: 4 }),
  T: fc.integer({ min: 1, max: 6 }),
  seed: fc.string(),
});

test("numericalGradient finds the slope of a function whose derivative is known", () => {
  const loss = ([a, b]: Vector) => a! ** 3 + 2 * a! * b!;
  expectClose(numericalGradient(loss, [2, -1]), [3 * 4 - 2, 2 * 2]);
  expectClose(
    numericalMatrixGradient((W) => W[0]![1]! ** 2, [[1, 3]]),
    [[0, 6]],
  );
});

test("rnnBackward agrees with central differences for any shape", () => {
  fc.assert(
    fc.property(sizes, ({ E, H, T, seed }) => {
      const { weights, sequence } = drawRnn({ E, H, T, seed });
      const { X, h0, dH } = sequence;
      const loss = (w: RnnWeights, x: Matrix, h: Vector) => seenBy(dH, rnnForward(w, x, h));
      const gradients = rnnBackward(weights, sequence);
      expectClose(
        gradients.dX,
        numericalMatrixGradient((moved) => loss(weights, moved, h0), X),
      );
      expectClose(
        gradients.dh0,
        numericalGradient((moved) => loss(weights, X, moved), h0),
      );
      expectWeights(weights, { Wxh: gradients.dWxh, Whh: gradients.dWhh, bh: gradients.dbh }, (w) => loss(w, X, h0));
      const passed = rnnForward(weights, X, h0);
      expectStates(gradients.dStates, { dH, H: passed }, (t, h) => rnnForward(weights, X.slice(t + 1), h));
    }),
    { numRuns: 60 },
  );
});

test("gruBackward agrees with central differences for any shape", () => {
  fc.assert(
    fc.property(sizes, ({ E, H, T, seed }) => {
      const { weights, sequence } = drawGru({ E, H, T, seed });
      const { X, h0, dH } = sequence;
      const states = (w: GruWeights, x: Matrix, h: Vector) => gruForward(w, x, h).map((step) => step.h);
      const loss = (w: GruWeights, x: Matrix, h: Vector) => seenBy(dH, states(w, x, h));
      const gradients = gruBackward(weights, sequence);
      expectClose(
        gradients.dX,
        numericalMatrixGradient((moved) => loss(weights, moved, h0), X),
      );
      expectClose(
        gradients.dh0,
        numericalGradient((moved) => loss(weights, X, moved), h0),
      );
      expectWeights(weights, gradients.weights, (w) => loss(w, X, h0));
      const passed = states(weights, X, h0);
      expectStates(gradients.dStates, { dH, H: passed }, (t, h) => states(weights, X.slice(t + 1), h));
    }),
    { numRuns: 40 },
  );
});

test("The backward passes refuse a dH with another number of steps than X", () => {
  const { weights, sequence } = drawRnn({ E: 2, H: 3, T: 4, seed: "steps" });
  const short = { ...sequence, dH: sequence.dH.slice(1) };
  expect(() => rnnBackward(weights, short)).toThrow("X has 4 steps and dH has 3");
  const gru = drawGru({ E: 2, H: 3, T: 4, seed: "steps" });
  expect(() => gruBackward(gru.weights, short)).toThrow("X has 4 steps and dH has 3");
});

type Size = { E: number; H: number; T: number; seed: string };

function drawRnn({ E, H, T, seed }: Size) {
  const random = createRandom(seed);
  const weights = { Wxh: randomMatrix(random, E, H), Whh: randomMatrix(random, H, H), bh: randomVector(random, H) };
  return { weights, sequence: drawSequence({ E, H, T, seed }) };
}

function drawGru({ E, H, T, seed }: Size) {
  const random = createRandom(seed);
  const weights: GruWeights = {
    Wxr: randomMatrix(random, E, H),
    Whr: randomMatrix(random, H, H),
    br: randomVector(random, H),
    Wxz: randomMatrix(random, E, H),
    Whz: randomMatrix(random, H, H),
    bz: randomVector(random, H),
    Wxn: randomMatrix(random, E, H),
    Whn: randomMatrix(random, H, H),
    bn: randomVector(random, H),
  };
  return { weights, sequence: drawSequence({ E, H, T, seed }) };
}

function drawSequence({ E, H, T, seed }: Size) {
  const random = createRandom(`sequence ${seed}`);
  return { X: randomMatrix(random, T, E), h0: randomVector(random, H), dH: randomMatrix(random, T, H) };
}
