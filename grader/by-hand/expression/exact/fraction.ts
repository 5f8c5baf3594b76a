import {
  add,
  constant,
  constantOf,
  isSame,
  isZero,
  multiply,
  type Polynomial,
  TooMuchWork,
  type Work,
} from "./polynomial.ts";

/** One polynomial over another, which is not 0. Not reduced: whether two are equal shows without that. */
export type Fraction = { over: Polynomial; under: Polynomial };

/** Thrown where something is divided by what is 0 whatever the names stand for. */
export class DividesByZero extends Error {}

const ONE = constant(1n);
const MOST_POWER = 40;

export function whole(polynomial: Polynomial): Fraction {
  return { over: polynomial, under: ONE };
}

export function ratio(over: bigint, under: bigint): Fraction {
  return { over: constant(over), under: constant(under) };
}

/** left + times · right */
export function addFractions(left: Fraction, right: Fraction, work: Work, times = 1n): Fraction {
  if (isSame(left.under, right.under)) return { over: add(left.over, right.over, work, times), under: left.under };
  const crossed = multiply(right.over, left.under, work);
  return {
    over: add(multiply(left.over, right.under, work), crossed, work, times),
    under: multiply(left.under, right.under, work),
  };
}

export function multiplyFractions(left: Fraction, right: Fraction, work: Work): Fraction {
  return { over: multiply(left.over, right.over, work), under: multiply(left.under, right.under, work) };
}

/** 1 over it. Throws DividesByZero. */
export function inverse({ over, under }: Fraction): Fraction {
  if (isZero(over)) throw new DividesByZero();
  return { over: under, under: over };
}

/** To a whole power, by repeated multiplication. */
export function power(base: Fraction, exponent: number, work: Work): Fraction {
  if (Math.abs(exponent) > MOST_POWER) throw new TooMuchWork(`a power of over ${MOST_POWER}`);
  const factor = exponent < 0 ? inverse(base) : base;
  let result = whole(ONE);
  for (let i = 0; i < Math.abs(exponent); i++) result = multiplyFractions(result, factor, work);
  return result;
}

/** a/b = c/d exactly where ad = bc. */
export function isSameFraction(left: Fraction, right: Fraction, work: Work): boolean {
  return isSame(multiply(left.over, right.under, work), multiply(right.over, left.under, work));
}

/** The value of a fraction without atoms, as a ratio with a positive number below, reduced; null for any other. */
export function ratioOf({ over, under }: Fraction): { over: bigint; under: bigint } | null {
  const [p, q] = [constantOf(over), constantOf(under)];
  if (p === null || q === null) return null;
  const divisor = greatestCommonDivisor(p, q) * (q < 0n ? -1n : 1n);
  return { over: p / divisor, under: q / divisor };
}

export function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y > 0n) [x, y] = [y, x % y];
  return x;
}
