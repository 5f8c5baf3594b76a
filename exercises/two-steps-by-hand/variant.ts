import type { Random } from "#numeric/random.ts";

/**
 * Tenths, as on paper. The two matrices are far from being their own transposes, and no sum is so large that the tanh
 * hides what went into it.
 */
export function drawVariant(random: Random) {
  const tenths = (low: number, high: number) => random.integer(low, high) / 10;
  return {
    x1: [tenths(4, 9), tenths(1, 3)],
    x2: [tenths(1, 3), tenths(5, 9)],
    Wxh: [
      [tenths(1, 3), tenths(6, 8)],
      [tenths(-4, -1), tenths(1, 4)],
    ],
    Whh: [
      [tenths(1, 3), tenths(-6, -4)],
      [tenths(5, 8), tenths(1, 3)],
    ],
    bh: [tenths(2, 3), tenths(-3, -2)],
  };
}
