import type { Random } from "#numeric/random.ts";

/** Three gates that differ, an old memory that is worth keeping, and a candidate that pulls the other way. */
export function drawVariant(random: Random) {
  const tenths = (low: number, high: number) => random.integer(low, high) / 10;
  return {
    ...{ x: tenths(5, 9), h: tenths(3, 6), c: tenths(20, 26) },
    ...{ ui: tenths(2, 5), vi: tenths(1, 3), uf: tenths(11, 16), vf: tenths(6, 9), uo: tenths(3, 6), vo: tenths(1, 3) },
    ...{ ug: tenths(-14, -9), vg: tenths(1, 4) },
  };
}
