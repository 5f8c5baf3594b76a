import { expect, test } from "vitest";
import { fitLine, growthExponent, median, ratioOfMedians, summarize } from "#bench/statistics.ts";
import { createRandom } from "#numeric/random.ts";

// NumPy: np.percentile([7, 1, 3, 5], [10, 50, 90]) is [1.6, 4, 6.4].
test("summarize(samples) gives NumPy's quantiles, in whatever order the samples are", () => {
  const { n, mean, p10, p50, p90 } = summarize([7, 1, 3, 5]);
  expect([n, mean, p50]).toEqual([4, 4, 4]);
  expect([p10, p90]).toEqual([expect.closeTo(1.6, 12), expect.closeTo(6.4, 12)]);
});

test("summarize(samples) leaves the samples in their order", () => {
  const samples = [3, 1, 2];
  summarize(samples);
  expect(samples).toEqual([3, 1, 2]);
});

test("median(samples) of one sample is that sample", () => {
  expect(median([42])).toBe(42);
});

test("summarize(samples) of nothing has no quantiles", () => {
  expect(summarize([]).p50).toBeNaN();
});

test("ratioOfMedians(above, below) has no spread where every round has the same two times", () => {
  const ratio = ratioOfMedians([6, 6, 6], [2, 2, 2], createRandom("bench"));
  expect(ratio).toEqual({ ratio: 3, low: 3, high: 3 });
});

test("ratioOfMedians(above, below) draws whole rounds, so what slows both alike widens nothing", () => {
  const below = Array.from({ length: 40 }, (_, round) => (round % 2 === 0 ? 1 : 10));
  const above = below.map((time) => 4 * time);
  const { ratio, low, high } = ratioOfMedians(above, below, createRandom("bench"));
  expect([ratio, low, high]).toEqual([4, 4, 4]);
});

test("ratioOfMedians(above, below) widens with the spread of one side, around the ratio", () => {
  const random = createRandom("noise");
  const below = Array.from({ length: 200 }, () => 1);
  const above = Array.from({ length: 200 }, () => 5 + random.normal());
  const { ratio, low, high } = ratioOfMedians(above, below, random);
  expect(low).toBeLessThan(ratio);
  expect(high).toBeGreaterThan(ratio);
  // The median of 200 normal samples has a standard error of about 1.25/√200 = 0.09.
  expect(high - low).toBeGreaterThan(0.15);
  expect(high - low).toBeLessThan(0.7);
});

test("ratioOfMedians(above, below) is the same again with the same random numbers", () => {
  const [above, below] = [
    [3, 4, 9, 5],
    [1, 2, 2, 1],
  ];
  const once = () => ratioOfMedians(above!, below!, createRandom("again"));
  expect(once()).toEqual(once());
});

test("fitLine(points) finds the line through points that lie on one", () => {
  const { slope, intercept, r2 } = fitLine([1, 2, 5, 9].map((x) => ({ x, y: 3 * x + 7 })));
  expect([slope, intercept, r2]).toEqual([expect.closeTo(3, 12), expect.closeTo(7, 12), expect.closeTo(1, 12)]);
});

// NumPy: np.polyfit([0, 1, 2, 3], [1, 0, 4, 3], 1) is [1, 0.5], and np.corrcoef squared is 0.5.
test("fitLine(points) finds the least-squares line through points that do not", () => {
  const { slope, intercept, r2 } = fitLine([1, 0, 4, 3].map((y, x) => ({ x, y })));
  expect([slope, intercept, r2]).toEqual([expect.closeTo(1, 12), expect.closeTo(0.5, 12), expect.closeTo(0.5, 12)]);
});

test("growthExponent(points) is the power of x", () => {
  const points = [1, 2, 4, 8, 16].map((x) => ({ x, y: 0.3 * x ** 1.5 }));
  expect(growthExponent(points)).toBeCloseTo(1.5, 12);
});
