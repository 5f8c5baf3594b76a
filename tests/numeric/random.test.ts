import fc from "fast-check";
import { expect, test } from "vitest";
import { createRandom, randomMatrix, randomVector } from "#numeric/random.ts";

const DRAWS = 20_000;

test("createRandom repeats itself for one seed and goes its own way for a similar one", () => {
  const draw = (seed: string) => randomVector(createRandom(seed), 5);
  expect(draw("week 1")).toEqual(draw("week 1"));
  expect(draw("week 1")).not.toEqual(draw("week 2"));
  expect(draw("")).not.toEqual(draw("0"));
});

test("createRandom gives the same numbers everywhere, so a stored seed keeps its cases", () => {
  const random = createRandom("gradcheck");
  // From a second implementation of the same generator, in Python with whole numbers cut to 32 bits.
  expect([random.uniform(0, 1), random.integer(1, 1000)]).toEqual([0.3524552887096256, 348]);
  const later = Array.from({ length: 20 }, () => random.uniform(0, 1));
  expect(later.at(-1)).toBe(0.6622000265524078);
});

test("uniform stays in its range and is spread evenly over it", () => {
  const random = createRandom("uniform");
  const draws = Array.from({ length: DRAWS }, () => random.uniform(-2, 3));
  expect(Math.min(...draws)).toBeGreaterThanOrEqual(-2);
  expect(Math.max(...draws)).toBeLessThan(3);
  const tenths = new Array<number>(10).fill(0);
  for (const u of draws) tenths[Math.floor((u + 2) * 2)]!++;
  // Each tenth expects 2,000 with a standard deviation of 42; five of those on either side.
  for (const count of tenths) expect(Math.abs(count - 2000)).toBeLessThan(212);
});

test("integer reaches both of its ends and nothing beyond", () => {
  fc.assert(
    fc.property(fc.integer({ min: -5, max: 5 }), fc.integer({ min: 0, max: 3 }), fc.string(), (low, width, seed) => {
      const random = createRandom(seed);
      const seen = new Set(Array.from({ length: 200 }, () => random.integer(low, low + width)));
      expect([...seen].sort((a, b) => a - b)).toEqual(Array.from({ length: width + 1 }, (_, i) => low + i));
    }),
  );
});

test("normal has mean 0, standard deviation 1, and the tails of a bell", () => {
  const random = createRandom("normal");
  const draws = Array.from({ length: DRAWS }, () => random.normal());
  const mean = (values: number[]) => values.reduce((a, b) => a + b, 0) / values.length;
  expect(Math.abs(mean(draws))).toBeLessThan(0.035);
  expect(Math.abs(mean(draws.map((a) => a * a)) - 1)).toBeLessThan(0.05);
  // 4.55 % lie beyond two standard deviations, with a standard error of 0.15 %.
  expect(Math.abs(draws.filter((a) => Math.abs(a) > 2).length / DRAWS - 0.0455)).toBeLessThan(0.0075);
});

test("randomVector and randomMatrix have the shape and the scale asked for", () => {
  const W = randomMatrix(createRandom("scale"), 2, 3, 0.5);
  expect(W.map((row) => row.length)).toEqual([3, 3]);
  const full = randomMatrix(createRandom("scale"), 2, 3);
  expect(W).toEqual(full.map((row) => row.map((entry) => entry * 0.5)));
});
