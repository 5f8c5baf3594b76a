import type { Random } from "#numeric/random.ts";

/** Gates that are neither open nor shut nor alike, and a candidate far from the old state. */
export function drawVariant(random: Random) {
  const tenths = (low: number, high: number) => random.integer(low, high) / 10;
  return {
    ...{ x: tenths(3, 6), h: tenths(-8, -5) },
    ...{ ur: tenths(5, 9), vr: tenths(12, 19), uz: tenths(-19, -12), vz: tenths(4, 9), vn: tenths(13, 19) },
  };
}
