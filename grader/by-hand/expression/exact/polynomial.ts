/**
 * A polynomial with whole coefficients in atoms, which are known by their numbers. A key is a product of atoms, their
 * numbers in order and as often as they are factors: "0 0 3" is x₀²x₃, and "" is 1. No coefficient is 0.
 */
export type Polynomial = ReadonlyMap<string, bigint>;

/** Thrown where an exact answer would take more work than we do. */
export class TooMuchWork extends Error {}

/** Counted and not timed, so that a verdict is the same on every machine. */
const MOST_TERMS = 20_000;
const MOST_DEGREE = 40;
const LARGEST = 1n << 2048n;

/** Counts what an exact answer costs: terms that are added or multiplied. Throws TooMuchWork. */
export class Work {
  #left = MOST_TERMS;

  spend(terms: number): void {
    this.#left -= terms;
    if (this.#left < 0) throw new TooMuchWork(`more than ${MOST_TERMS} terms`);
  }
}

export const ZERO: Polynomial = new Map();

export function constant(value: bigint): Polynomial {
  return value === 0n ? ZERO : new Map([["", limited(value)]]);
}

export function atom(number: number): Polynomial {
  return new Map([[String(number), 1n]]);
}

export function isZero(polynomial: Polynomial): boolean {
  return polynomial.size === 0;
}

/** The value of a polynomial without atoms, and null for any other. */
export function constantOf(polynomial: Polynomial): bigint | null {
  if (polynomial.size === 0) return 0n;
  return polynomial.size === 1 ? (polynomial.get("") ?? null) : null;
}

/** left + times · right */
export function add(left: Polynomial, right: Polynomial, work: Work, times = 1n): Polynomial {
  work.spend(left.size + right.size);
  const sum = new Map(left);
  for (const [key, coefficient] of right) put(sum, key, times * coefficient);
  return sum;
}

export function multiply(left: Polynomial, right: Polynomial, work: Work): Polynomial {
  work.spend(left.size * right.size);
  const product = new Map<string, bigint>();
  for (const [a, x] of left) for (const [b, y] of right) put(product, joined(a, b), x * y);
  return product;
}

export function isSame(left: Polynomial, right: Polynomial): boolean {
  return left.size === right.size && [...left].every(([key, coefficient]) => right.get(key) === coefficient);
}

function put(polynomial: Map<string, bigint>, key: string, coefficient: bigint): void {
  const sum = limited((polynomial.get(key) ?? 0n) + coefficient);
  if (sum === 0n) polynomial.delete(key);
  else polynomial.set(key, sum);
}

function limited(coefficient: bigint): bigint {
  if (coefficient > LARGEST || coefficient < -LARGEST) throw new TooMuchWork("a coefficient of over 600 digits");
  return coefficient;
}

function joined(a: string, b: string): string {
  if (a === "" || b === "") return a + b;
  const atoms = [...a.split(" "), ...b.split(" ")];
  if (atoms.length > MOST_DEGREE) throw new TooMuchWork(`a degree of over ${MOST_DEGREE}`);
  return atoms.sort().join(" ");
}
