import type { Random } from "#numeric/random.ts";

/** Much longer than the limit, and with one small entry that clipping each by itself would leave alone. */
export function drawVariant(random: Random) {
  const sign = () => (random.integer(0, 1) === 0 ? -1 : 1);
  return {
    g: [sign() * random.integer(5, 7), sign() * random.integer(1, 2), sign() * random.integer(3, 6)],
    limit: random.integer(2, 3),
  };
}
