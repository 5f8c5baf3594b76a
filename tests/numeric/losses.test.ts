import fc from "fast-check";
import { expect, test } from "vitest";
import { crossEntropy, crossEntropyGradient } from "#numeric/cross-entropy.ts";
import { embed, embeddingGradient } from "#numeric/embedding.ts";
import { logSoftmax, softmax } from "#numeric/softmax.ts";

test("softmax([0, ln 2, ln 5]) gives the shares 1/8, 2/8 and 5/8", () => {
  const shares = softmax([0, Math.log(2), Math.log(5)]);
  for (const [i, share] of [1 / 8, 2 / 8, 5 / 8].entries()) expect(shares[i]).toBeCloseTo(share, 15);
});

test("softmax and crossEntropy survive logits of ±1000", () => {
  expect(softmax([1000, 1000, -1000])).toEqual([0.5, 0.5, 0]);
  expect(logSoftmax([1000, -1000])).toEqual([0, -2000]);
  expect(crossEntropy([1000, -1000], 0)).toBe(-0);
  expect(crossEntropy([1000, -1000], 1)).toBe(2000);
  expect(crossEntropyGradient([1000, -1000], 1)).toEqual([1, -1]);
});

test("softmax adds up to one and does not feel a number added to every logit", () => {
  const logits = fc.array(fc.double({ min: -50, max: 50, noNaN: true }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(logits, fc.integer({ min: -40, max: 40 }), (z, shift) => {
      const shares = softmax(z);
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
      const moved = softmax(z.map((entry) => entry + shift));
      for (const [i, share] of shares.entries()) expect(moved[i]).toBeCloseTo(share, 10);
    }),
  );
});

test("crossEntropy of equal logits is ln V", () => {
  expect(crossEntropy([3, 3, 3, 3], 2)).toBeCloseTo(Math.log(4), 15);
});

test("crossEntropy refuses a target that is no position, and softmax no logits", () => {
  expect(() => crossEntropy([1, 2], 2)).toThrow("the target 2 is no position in 2 logits");
  expect(() => crossEntropyGradient([1, 2], 0.5)).toThrow("0.5");
  expect(() => softmax([])).toThrow("no logits");
});

test("embed takes rows and embeddingGradient adds up what came to each of them", () => {
  const table = [
    [1, 2],
    [3, 4],
    [5, 6],
  ];
  expect(embed(table, [2, 0, 2])).toEqual([
    [5, 6],
    [1, 2],
    [5, 6],
  ]);
  const dX = [
    [1, 10],
    [2, 20],
    [4, 40],
  ];
  expect(embeddingGradient([2, 0, 2], dX, 3)).toEqual([
    [2, 20],
    [0, 0],
    [5, 50],
  ]);
  expect(() => embed(table, [3])).toThrow("the id 3 is none of 0 to 2");
  expect(() => embeddingGradient([0], dX, 3)).toThrow("1 ids and dX [3, 2]");
});
