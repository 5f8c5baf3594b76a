import { evaluateIn, matrixShape, type Point } from "../evaluate.ts";
import type { Symbols } from "../parse.ts";
import type { Expression } from "../tree.ts";
import { Algebra } from "./algebra.ts";
import { DividesByZero, type Fraction, isSameFraction } from "./fraction.ts";
import { TooMuchWork } from "./polynomial.ts";

/**
 * Whether two expressions are equal wherever both have a value, decided by computing with fractions of polynomials, entry
 * by entry. Null where that cannot tell. Throws a ShapeError where sizes do not fit.
 */
export function compareExactly(left: Expression, right: Expression, symbols: Symbols): "equal" | "different" | null {
  return orNull(() => {
    const algebra = new Algebra();
    const names = nameEntries(symbols, algebra);
    const [a, b] = [evaluateIn(algebra, left, names), evaluateIn(algebra, right, names)];
    if (String(a.shape) !== String(b.shape)) return "different";
    if (a.entries.every((entry, i) => isSameFraction(entry, b.entries[i]!, algebra.work))) return "equal";
    return algebra.isRational ? "different" : null;
  });
}

/** Whether something in it is divided by what is 0 whatever the names stand for, as far as that can be told. */
export function dividesByZero(expression: Expression, symbols: Symbols): boolean {
  const algebra = new Algebra();
  try {
    evaluateIn(algebra, expression, nameEntries(symbols, algebra));
    return false;
  } catch (error) {
    if (error instanceof DividesByZero) return true;
    if (error instanceof TooMuchWork) return false;
    throw error;
  }
}

function nameEntries(symbols: Symbols, algebra: Algebra): Point<Fraction> {
  return new Map(
    Object.entries(symbols).map(([name, { shape }]) => {
      const length = shape.reduce((product, n) => product * n, 1);
      return [name, { shape: matrixShape(shape), entries: Array.from({ length }, () => algebra.newName()) }];
    }),
  );
}

function orNull<T>(compute: () => T): T | null {
  try {
    return compute();
  } catch (error) {
    if (error instanceof TooMuchWork || error instanceof DividesByZero) return null;
    throw error;
  }
}
