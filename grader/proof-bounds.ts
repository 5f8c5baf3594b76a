/** Right answers that come about in another order of operations stay this close to the reference, in tolerances. */
export const MAX_NOISE = 0.01;
/** And every mistake is at least this far away in some entry. */
export const MIN_MISTAKE = 100;
/** By hand a mistake is at least this far away in some entry, so that rounding does not bring it near. */
export const MIN_MISTAKE_BY_HAND = 3;
/** The share of the time limit that a call of an alternative may take: a slower machine is not out of time. */
export const MAX_BUDGET = 0.2;
