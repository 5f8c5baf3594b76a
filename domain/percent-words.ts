/** Products of decimal fractions miss a whole percent by less. */
const HAIR = 1e-9;

/** 0.625 as "62 %": rounded down, so that only all of it is 100 %. */
export function percentWords(share: number): string {
  return `${Math.floor(share * 100 + HAIR)} %`;
}
