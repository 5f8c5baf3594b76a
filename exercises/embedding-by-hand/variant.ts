import type { Random } from "#numeric/random.ts";

/** One word is there twice, one once, and one not at all. */
export function drawVariant(random: Random) {
  const tenths = (low: number, high: number) => random.integer(low, high) / 10;
  const back = (from: number) => [tenths(from, from + 2), tenths(-9, -1)];
  const twice = random.integer(0, 2);
  const once = (twice + random.integer(1, 2)) % 3;
  const ids = [
    [twice, once, twice],
    [once, twice, twice],
    [twice, twice, once],
  ][random.integer(0, 2)]!;
  return {
    table: [
      [0.2, tenths(3, 9)],
      [tenths(1, 4), tenths(-9, -1)],
      [tenths(5, 9), tenths(-9, -1)],
    ],
    ids,
    back: [back(1), back(4), back(7)],
  };
}
