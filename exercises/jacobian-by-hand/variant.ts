import type { Random } from "#numeric/random.ts";

/** Slopes that differ, and a matrix that is far from being its own transpose. */
export function drawVariant(random: Random) {
  const tenths = (low: number, high: number) => random.integer(low, high) / 10;
  return {
    h: [tenths(2, 4), tenths(-8, -6)],
    Whh: [
      [tenths(1, 4), tenths(6, 9)],
      [tenths(-5, -2), tenths(2, 4)],
    ],
    d: [1, tenths(-9, -5)],
  };
}
