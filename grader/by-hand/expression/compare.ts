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

/** `gaps`: points where the expected one has a value and the other one has none. */
export type PointsComparison = { compared: number; gaps: number; differing: number };

/**
 * Looks at two expressions at the first points where the expected one has a value. Throws when that is hardly ever, which
 * its author can mend.
 */
export function compareAtPoints(expected: Expression, actual: Expression, points: Point[]): PointsComparison {
  const count = { compared: 0, gaps: 0, differing: 0 };
  for (const point of points) {
    const due = evaluate(expected, point);
    if (!isWhole(due)) continue;
    const given = evaluate(actual, point);
    if (!isWhole(given)) count.gaps++;
    else if (!isSame(due, given)) count.differing++;
    if (++count.compared === POINTS) return count;
  }
  throw new Error(`the expected expression has a value at ${count.compared} of ${points.length} points`);
}

function isSame(a: Quantity, b: Quantity): boolean {
  if (String(a.shape) !== String(b.shape)) return false;
  const scale = 1 + Math.max(...a.entries.map(Math.abs));
  return a.entries.every((x, i) => Math.abs(x - b.entries[i]!) <= NOISE * scale);
}

function isWhole({ entries }: Quantity): boolean {
  return entries.every(Number.isFinite);
}
