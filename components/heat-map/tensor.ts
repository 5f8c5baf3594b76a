import type { Value } from "#grader/value.ts";

/** A vector (one row) or a matrix, ready to be drawn. */
export type Tensor = { rank: 1 | 2; rows: number[][] };

/** The value as a vector or matrix, or null when it is neither: text, a record, rows of different length, nothing. */
export function readTensor(value: Value): Tensor | null {
  if (!Array.isArray(value) || value.length === 0) return null;
  if (isVector(value)) return { rank: 1, rows: [value] };
  if (!value.every(isVector)) return null;
  const columns = value[0]?.length ?? 0;
  return value.every((row) => row.length === columns) ? { rank: 2, rows: value } : null;
}

/** "[3]" or "[4, 3]". */
export function shapeWords({ rank, rows }: Tensor): string {
  const columns = rows[0]?.length ?? 0;
  return rank === 1 ? `[${columns}]` : `[${rows.length}, ${columns}]`;
}

/** The largest finite magnitude, which the colours end at. 0 when there is none. */
export function largestMagnitude(tensor: Tensor): number {
  const finite = tensor.rows.flat().filter(Number.isFinite);
  return finite.reduce((largest, entry) => Math.max(largest, Math.abs(entry)), 0);
}

/** actual − expected, entry by entry, or null when the shapes differ. */
export function difference(expected: Tensor, actual: Tensor): Tensor | null {
  if (expected.rank !== actual.rank || shapeWords(expected) !== shapeWords(actual)) return null;
  const rows = expected.rows.map((row, i) => row.map((entry, j) => subtract(actual.rows[i]?.[j] ?? Number.NaN, entry)));
  return { rank: expected.rank, rows };
}

/** The index path of an entry as the report writes it: [j] in a vector, [i, j] in a matrix. */
export function indexPath(tensor: Tensor, row: number, column: number): number[] {
  return tensor.rank === 1 ? [column] : [row, column];
}

export function indexWords(path: number[]): string {
  return `[${path.join(", ")}]`;
}

/** Infinity where Infinity was expected is no difference. */
function subtract(actual: number, expected: number): number {
  return actual === expected ? 0 : actual - expected;
}

function isVector(value: Value): value is number[] {
  return Array.isArray(value) && value.length > 0 && value.every((entry) => typeof entry === "number");
}
