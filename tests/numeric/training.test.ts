import fc from "fast-check";
import { expect, test } from "vitest";
import { clipByGlobalNorm } from "#numeric/clipping.ts";
import { orthogonal, xavierUniform } from "#numeric/initialisers.ts";
import { transpose } from "#numeric/matrices.ts";
import { adamStart, adamStep, momentumStep, rmspropStep, sgdStep } from "#numeric/optimisers.ts";
import { createRandom } from "#numeric/random.ts";
import { greedyDecode } from "#numeric/seq2seq.ts";
import { bagOfWords, padAndMask, slidingWindows } from "#numeric/sequences.ts";
import { characterText } from "#numeric/training.ts";
import { dot } from "#numeric/vectors.ts";

test("clipByGlobalNorm scales all tensors together and leaves small ones alone", () => {
  expect(clipByGlobalNorm([[3], [[4]]], 1)).toEqual({ norm: 5, gradients: [[0.6000000000000001], [[0.8]]] });
  expect(clipByGlobalNorm([[3], [4]], 5)).toEqual({ norm: 5, gradients: [[3], [4]] });
});

test("One step of each optimiser, worked by hand", () => {
  expect(sgdStep([1], [0.5], 0.1)).toEqual([0.95]);
  const moved = momentumStep({ W: [1], V: [2] }, [1], { learningRate: 0.1, momentum: 0.5 });
  expect(moved).toEqual({ W: [0.8], V: [2] });
  // s = 0.5·0 + 0.5·4 = 2, so the step is 0.1·2/(√2 + 0).
  const { W } = rmspropStep({ W: [0], S: [0] }, [2], { learningRate: 0.1, decay: 0.5, epsilon: 0 });
  expect((W as number[])[0]).toBeCloseTo(-0.2 / Math.SQRT2, 14);
  // Corrected for their start at zero, the first means are the gradient and its square: a step of lr, whatever the gradient.
  const first = adamStep(adamStart([0]), [123], { learningRate: 0.1, beta1: 0.9, beta2: 0.999, epsilon: 0 });
  expect((first.W as number[])[0]).toBeCloseTo(-0.1, 12);
  expect(first.steps).toBe(1);
});

test("Optimisers refuse gradients of another shape, naming both", () => {
  expect(() => sgdStep([1, 2], [[1, 2]], 0.1)).toThrow("shapes differ: [2] and [1, 2]");
});

test("xavierUniform stays within its bound and has the variance 2 / (rows + columns)", () => {
  const entries = xavierUniform(createRandom("xavier"), 100, 200).flat();
  const bound = Math.sqrt(6 / 300);
  expect(Math.max(...entries.map(Math.abs))).toBeLessThanOrEqual(bound);
  const variance = entries.reduce((sum, entry) => sum + entry ** 2, 0) / entries.length;
  // 20,000 draws: the estimate's own deviation is 0.6 % of it.
  expect(variance / (2 / 300)).toBeGreaterThan(0.96);
  expect(variance / (2 / 300)).toBeLessThan(1.04);
});

test("orthogonal gives orthonormal rows, or columns where there are fewer of them, for any shape", () => {
  const size = fc.integer({ min: 1, max: 8 });
  fc.assert(
    fc.property(size, size, fc.string(), (rows, columns, seed) => {
      const W = orthogonal(createRandom(seed), rows, columns);
      expect([W.length, W[0]!.length]).toEqual([rows, columns]);
      const short = rows <= columns ? W : transpose(W);
      for (const [i, a] of short.entries())
        for (const [j, b] of short.entries()) expect(dot(a, b)).toBeCloseTo(i === j ? 1 : 0, 12);
    }),
  );
});

test("Two sentences of the same words have the same bag", () => {
  expect(bagOfWords([0, 2, 2, 1], 4)).toEqual([1, 1, 2, 0]);
  expect(bagOfWords([2, 1, 0, 2], 4)).toEqual(bagOfWords([0, 2, 2, 1], 4));
  expect(() => bagOfWords([4], 4)).toThrow("the id 4 is none of 0 to 3");
});

test("slidingWindows gives n − size + 1 windows, and none of a sequence that is too short", () => {
  expect(slidingWindows([1, 2, 3, 4], 3)).toEqual([
    [1, 2, 3],
    [2, 3, 4],
  ]);
  expect(slidingWindows([1, 2], 3)).toEqual([]);
  expect(() => slidingWindows([1], 0)).toThrow("size 0");
});

test("padAndMask pads at the end, and the mask tells words that look like padding", () => {
  expect(padAndMask([[5, 0], [7], [1, 2, 3]], 0)).toEqual({
    ids: [
      [5, 0, 0],
      [7, 0, 0],
      [1, 2, 3],
    ],
    mask: [
      [1, 1, 0],
      [1, 0, 0],
      [1, 1, 1],
    ],
  });
});

test("characterText numbers the sorted characters and shifts the targets by one", () => {
  expect(characterText("abca")).toEqual({ vocabulary: ["a", "b", "c"], ids: [0, 1, 2], targets: [1, 2, 0] });
});

test("greedyDecode stops after the end symbol, and takes the first of equals", () => {
  const zero = [[0]];
  const weights = {
    ...{ EmbSrc: zero, EmbTgt: [[0], [0], [0]], encWxh: zero, encWhh: zero, encbh: [0] },
    ...{ decWxh: zero, decWhh: zero, decWch: zero, decbh: [0], Wo: [[0, 0, 0]], bo: [0, 1, 1] },
  };
  expect(greedyDecode(weights, { src: [0], start: 0, steps: 4 })).toEqual([1, 1, 1, 1]);
  expect(greedyDecode(weights, { src: [0], start: 0, steps: 4, end: 1 })).toEqual([1]);
  expect(() => greedyDecode(weights, { src: [], start: 0, steps: 4 })).toThrow("a sentence of no words");
});
