import { createRandom, type Random } from "#numeric/random.ts";
import { evaluate, matrixShape, type Point, type Quantity } from "./evaluate.ts";
import type { Symbols } from "./parse.ts";
import type { Expression } from "./tree.ts";

/** Two different expressions agree at a random point with probability next to nothing; several points cost nothing. */
const POINTS = 12;
/** Of these many drawn, for expressions that are undefined in places. */
const MAX_DRAWN = 120;
/** Rounding differs by the order of operations: some hundred operations with numbers near 1 lose less than this. */
const NOISE = 1e-9;
/** Away from 0, where much is undefined or the same, and from numbers whose powers are large. */
const [SMALLEST, LARGEST] = [0.3, 1.7];

/** Fixed, so that the same answer always gets the same verdict. */
export function drawPoints(symbols: Symbols): Point[] {
  const random = createRandom("points of an expression");
  return Array.from({ length: MAX_DRAWN }, () => drawPoint(symbols, random));
}

function drawPoint(symbols: Symbols, random: Random): Point {
  const draw = (positive: boolean) =>
    random.uniform(SMALLEST, LARGEST) * (positive || random.integer(0, 1) === 1 ? 1 : -1);
  return new Map(
    Object.entries(symbols).map(([name, { shape, positive }]) => {
      const matrix = matrixShape(shape);
      const length = shape.reduce((product, n) => product * n, 1);
      return [name, { shape: matrix, entries: Array.from({ length }, () => draw(positive)) }];
    }),
  );
}

/** Whether it has a finite value at any of the points. Throws a ShapeError where its sizes do not fit. */
export function isDefinedSomewhere(expression: Expression, points: Point[]): boolean {
  return points.some((point) => isWhole(evaluate(expression, point)));
}

/** Whether it has a value at enough points for others to be compared with it. */
export function isDefinedOften(expression: Expression, points: Point[]): boolean {
  return points.filter((point) => isWhole(evaluate(expression, point))).length >= POINTS;
}

export type ExpressionComparison = "equal" | "different" | "undefined-in-places";

/**
 * Whether two expressions are equal wherever the expected one is defined. Says apart those that are equal where both
 * are defined and lack a value somewhere else. Throws when the expected one is hardly ever defined, which its author
 * can mend.
 */
export function compareExpressions(expected: Expression, actual: Expression, points: Point[]): ExpressionComparison {
  let [compared, gaps] = [0, 0];
  for (const point of points) {
    const due = evaluate(expected, point);
    if (!isWhole(due)) continue;
    const given = evaluate(actual, point);
    if (!isWhole(given)) gaps++;
    else if (!isSame(due, given)) return "different";
    if (++compared === POINTS) break;
  }
  if (compared < POINTS)
    throw new Error(`the expected expression has a value at ${compared} of ${points.length} points`);
  if (gaps === compared) return "different";
  return gaps > 0 ? "undefined-in-places" : "equal";
}

function isSame(a: Quantity, b: Quantity): boolean {
  if (String(a.shape) !== String(b.shape)) return false;
  const scale = 1 + Math.max(...a.entries.map(Math.abs));
  return a.entries.every((x, i) => Math.abs(x - b.entries[i]!) <= NOISE * scale);
}

function isWhole({ entries }: Quantity): boolean {
  return entries.every(Number.isFinite);
}
