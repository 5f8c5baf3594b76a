/** A row of numbers. In comments its shape is written [n]. */
export type Vector = number[];

export function zeroVector(length: number): Vector {
  return new Array<number>(length).fill(0);
}

/** a + b + … , entry by entry. Throws when the lengths differ. */
export function add(first: Vector, ...others: Vector[]): Vector {
  return others.reduce((total, other) => zip(total, other, (a, b) => a + b), first);
}

/** a − b, entry by entry. */
export function subtract(a: Vector, b: Vector): Vector {
  return zip(a, b, (left, right) => left - right);
}

/** a ⊙ b, entry by entry. */
export function multiply(a: Vector, b: Vector): Vector {
  return zip(a, b, (left, right) => left * right);
}

/** 1 − a, entry by entry: the share that a gate does not take. */
export function complement(a: Vector): Vector {
  return a.map((entry) => 1 - entry);
}

/** Σᵢ aᵢ·bᵢ */
export function dot(a: Vector, b: Vector): number {
  requireSameLength(a, b);
  return a.reduce((total, entry, i) => total + entry * b[i]!, 0);
}

function zip(a: Vector, b: Vector, combine: (left: number, right: number) => number): Vector {
  requireSameLength(a, b);
  return a.map((entry, i) => combine(entry, b[i]!));
}

function requireSameLength(a: Vector, b: Vector): void {
  if (a.length !== b.length) throw new Error(`lengths differ: [${a.length}] and [${b.length}]`);
}
