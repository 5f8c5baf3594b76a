import { CONSTANTS, type Expression, type FunctionName, type Operator } from "./tree.ts";

/** A number, or a matrix whose vectors are rows, as in the equation x·W + b. */
export type Quantity = { shape: [] | [number, number]; entries: number[] };

/** The sizes do not fit, so that the expression means nothing, whatever the numbers. */
export class ShapeError extends Error {}

export type Point = ReadonlyMap<string, Quantity>;

/** [] for a number, [1, n] for a row; a shape of one number, [n], is a row's too. */
export function matrixShape(shape: readonly number[]): [] | [number, number] {
  if (shape.length === 0) return [];
  return shape.length === 1 ? [1, shape[0]!] : [shape[0]!, shape[1]!];
}

/** The value at a point; entries may come out as NaN or infinite. Throws a ShapeError. */
export function evaluate(expression: Expression, point: Point): Quantity {
  const at = (part: Expression) => evaluate(part, point);
  switch (expression.kind) {
    case "number":
      return scalar(expression.value);
    case "symbol":
      return point.get(expression.name) ?? scalar(CONSTANTS[expression.name]!);
    case "negative":
      return map(at(expression.of), (x) => -x);
    case "transpose":
      return transpose(at(expression.of));
    case "function":
      return apply(expression.name, at(expression.of));
    case "operation":
      return operate(expression.operator, at(expression.left), at(expression.right));
  }
}

const ENTRYWISE: Partial<Record<FunctionName, (x: number) => number>> = {
  ...{ exp: Math.exp, log: Math.log, sqrt: Math.sqrt, abs: Math.abs, sin: Math.sin, cos: Math.cos, tanh: Math.tanh },
  sigmoid: (x) => 1 / (1 + Math.exp(-x)),
};

function apply(name: FunctionName, of: Quantity): Quantity {
  const entrywise = ENTRYWISE[name];
  if (entrywise) return map(of, entrywise);
  if (name === "sum") return scalar(of.entries.reduce((sum, x) => sum + x, 0));
  if (of.shape.length === 0 || Math.min(...of.shape) > 1)
    throw new ShapeError(`diag takes a row, and was given ${inWords(of)}`);
  const n = of.entries.length;
  return { shape: [n, n], entries: of.entries.flatMap((x, i) => of.entries.map((_, k) => (i === k ? x : 0))) };
}

const BETWEEN: Record<string, (a: number, b: number) => number> = {
  ...{ "+": (a, b) => a + b, "-": (a, b) => a - b, "*": (a, b) => a * b, "/": (a, b) => a / b, "^": (a, b) => a ** b },
};
const VERBS = { "+": "added", "-": "subtracted", "*": "multiplied", "/": "divided", "^": "raised" } as const;

function operate(operator: Operator, left: Quantity, right: Quantity): Quantity {
  const sign = operator.replace(".", "") as keyof typeof VERBS;
  const both = BETWEEN[sign]!;
  const isScalar = (side: Quantity) => side.shape.length === 0;
  if (isScalar(left) && isScalar(right)) return scalar(both(left.entries[0]!, right.entries[0]!));
  if (sign === "*" && isScalar(left)) return map(right, (x) => both(left.entries[0]!, x));
  if ((sign === "*" || sign === "/") && isScalar(right)) return map(left, (x) => both(x, right.entries[0]!));
  if (operator === "*") return product(left, right);
  const isEntrywise = operator !== "/" && operator !== "^";
  if (operator === ".^" && isScalar(right)) return map(left, (x) => both(x, right.entries[0]!));
  if (operator === "^" && isScalar(right))
    throw new ShapeError(`${inWords(left)} has no power; entry by entry it is .^`);
  if (!isEntrywise || String(left.shape) !== String(right.shape))
    throw new ShapeError(`${inWords(left)} and ${inWords(right)} cannot be ${VERBS[sign]}`);
  return { shape: left.shape, entries: left.entries.map((x, i) => both(x, right.entries[i]!)) };
}

function product(left: Quantity, right: Quantity): Quantity {
  const [[rows, inner], [same, columns]] = [left.shape as [number, number], right.shape as [number, number]];
  if (inner !== same) throw new ShapeError(`${inWords(left)} cannot be multiplied by ${inWords(right)}`);
  const entry = (i: number, k: number) => {
    let sum = 0;
    for (let j = 0; j < inner; j++) sum += left.entries[i * inner + j]! * right.entries[j * columns + k]!;
    return sum;
  };
  const entries = Array.from({ length: rows * columns }, (_, at) => entry(Math.floor(at / columns), at % columns));
  return { shape: [rows, columns], entries };
}

function transpose(of: Quantity): Quantity {
  if (of.shape.length === 0) return of;
  const [rows, columns] = of.shape;
  const entries = Array.from(
    { length: rows * columns },
    (_, at) => of.entries[(at % rows) * columns + Math.floor(at / rows)]!,
  );
  return { shape: [columns, rows], entries };
}

function map(of: Quantity, change: (x: number) => number): Quantity {
  return { shape: of.shape, entries: of.entries.map(change) };
}

function scalar(value: number): Quantity {
  return { shape: [], entries: [value] };
}

export function inWords({ shape }: Quantity): string {
  if (shape.length === 0) return "a number";
  return shape[0] === 1 ? `a row of ${shape[1]}` : `a matrix of ${shape[0]} × ${shape[1]}`;
}
