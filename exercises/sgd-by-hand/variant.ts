import type { Random } from "#numeric/random.ts";

export function drawVariant(random: Random) {
  const tenths = (low: number, high: number) => random.integer(low, high) / 10;
  return {
    w: [tenths(2, 9), tenths(-9, -2)],
    first: [tenths(1, 4), tenths(-9, -6)],
    second: [tenths(5, 9), tenths(2, 4)],
    rate: random.integer(1, 4) / 10,
  };
}
