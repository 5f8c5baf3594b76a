import type { Arithmetic, EntrywiseFunction, Sign } from "./arithmetic.ts";
import { NUMBERS } from "./numbers.ts";
import type { Expression, FunctionName, Operator } from "./tree.ts";

/** A number, or a matrix whose vectors are rows, as in the equation x·W + b. `T` is what stands for one number. */
export type Quantity<T = number> = { shape: [] | [number, number]; entries: T[] };

/** The sizes do not fit, so that the expression means nothing, whatever the numbers. */
export class ShapeError extends Error {}

/** What the names stand for. */
export type Point<T = number> = ReadonlyMap<string, Quantity<T>>;

/** [] for a number, [1, n] for a row; a shape of one number, [n], is a row's too. */
export function matrixShape(shape: readonly number[]): [] | [number, number] {
  if (shape.length === 0) return [];
  return shape.length === 1 ? [1, shape[0]!] : [shape[0]!, shape[1]!];
}

/** The value at a point; entries may come out as NaN or infinite. Throws a ShapeError. */
export function evaluate(expression: Expression, point: Point): Quantity {
  return new Evaluation(NUMBERS, point).at(expression);
}

/** The same in any arithmetic. Throws a ShapeError, and whatever the arithmetic throws. */
export function evaluateIn<T>(arithmetic: Arithmetic<T>, expression: Expression, point: Point<T>): Quantity<T> {
  return new Evaluation(arithmetic, point).at(expression);
}

const VERBS = { "+": "added", "-": "subtracted", "*": "multiplied", "/": "divided", "^": "raised" } as const;

class Evaluation<T> {
  readonly arithmetic: Arithmetic<T>;
  readonly point: Point<T>;

  constructor(arithmetic: Arithmetic<T>, point: Point<T>) {
    this.arithmetic = arithmetic;
    this.point = point;
  }

  at(expression: Expression): Quantity<T> {
    switch (expression.kind) {
      case "number":
        return scalar(this.arithmetic.of(expression.value));
      case "symbol":
        return this.point.get(expression.name) ?? scalar(this.arithmetic.constant(expression.name));
      case "negative": {
        const zero = this.arithmetic.of(0);
        return map(this.at(expression.of), (x) => this.arithmetic.combine("-", zero, x));
      }
      case "transpose":
        return transpose(this.at(expression.of));
      case "function":
        return this.apply(expression.name, this.at(expression.of));
      case "operation":
        return this.operate(expression.operator, this.at(expression.left), this.at(expression.right));
    }
  }

  apply(name: FunctionName, of: Quantity<T>): Quantity<T> {
    if (name === "sum") return scalar(this.sum(of.entries));
    if (name !== "diag") return map(of, (x) => this.arithmetic.apply(name as EntrywiseFunction, x));
    if (of.shape.length === 0 || Math.min(...of.shape) > 1)
      throw new ShapeError(`diag takes a row, and was given ${inWords(of)}`);
    const [n, zero] = [of.entries.length, this.arithmetic.of(0)];
    return { shape: [n, n], entries: of.entries.flatMap((x, i) => of.entries.map((_, k) => (i === k ? x : zero))) };
  }

  operate(operator: Operator, left: Quantity<T>, right: Quantity<T>): Quantity<T> {
    const sign = operator.replace(".", "") as Sign;
    const both = (a: T, b: T) => this.arithmetic.combine(sign, a, b);
    if (isScalar(left) && isScalar(right)) return scalar(both(left.entries[0]!, right.entries[0]!));
    if (sign === "*" && isScalar(left)) return map(right, (x) => both(left.entries[0]!, x));
    if ((sign === "*" || sign === "/") && isScalar(right)) return map(left, (x) => both(x, right.entries[0]!));
    if (operator === "*") return this.product(left, right);
    const isEntrywise = operator !== "/" && operator !== "^";
    if (operator === ".^" && isScalar(right)) return map(left, (x) => both(x, right.entries[0]!));
    if (operator === "^" && isScalar(right))
      throw new ShapeError(`${inWords(left)} has no power; entry by entry it is .^`);
    if (!isEntrywise || String(left.shape) !== String(right.shape))
      throw new ShapeError(`${inWords(left)} and ${inWords(right)} cannot be ${VERBS[sign]}`);
    return { shape: left.shape, entries: left.entries.map((x, i) => both(x, right.entries[i]!)) };
  }

  product(left: Quantity<T>, right: Quantity<T>): Quantity<T> {
    const [[rows, inner], [same, columns]] = [left.shape as [number, number], right.shape as [number, number]];
    if (inner !== same) throw new ShapeError(`${inWords(left)} cannot be multiplied by ${inWords(right)}`);
    const term = (i: number, j: number, k: number) =>
      this.arithmetic.combine("*", left.entries[i * inner + j]!, right.entries[j * columns + k]!);
    const entry = (i: number, k: number) => this.sum(Array.from({ length: inner }, (_, j) => term(i, j, k)));
    const entries = Array.from({ length: rows * columns }, (_, at) => entry(Math.floor(at / columns), at % columns));
    return { shape: [rows, columns], entries };
  }

  sum(terms: T[]): T {
    return terms.reduce((sum, x) => this.arithmetic.combine("+", sum, x), this.arithmetic.of(0));
  }
}

function isScalar({ shape }: Quantity<unknown>): boolean {
  return shape.length === 0;
}

function transpose<T>(of: Quantity<T>): Quantity<T> {
  if (of.shape.length === 0) return of;
  const [rows, columns] = of.shape;
  const entries = Array.from(
    { length: rows * columns },
    (_, at) => of.entries[(at % rows) * columns + Math.floor(at / rows)]!,
  );
  return { shape: [columns, rows], entries };
}

function map<T>(of: Quantity<T>, change: (x: T) => T): Quantity<T> {
  return { shape: of.shape, entries: of.entries.map(change) };
}

function scalar<T>(value: T): Quantity<T> {
  return { shape: [], entries: [value] };
}

export function inWords({ shape }: Quantity<unknown>): string {
  if (shape.length === 0) return "a number";
  return shape[0] === 1 ? `a row of ${shape[1]}` : `a matrix of ${shape[0]} × ${shape[1]}`;
}
