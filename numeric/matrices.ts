import { add, dot, type Vector, zeroVector } from "./vectors.ts";

/** Rows of equal length. In comments its shape is written [rows, columns]. Vectors are rows, so a layer is x @ W. */
export type Matrix = number[][];

export function zeroMatrix(rows: number, columns: number): Matrix {
  return Array.from({ length: rows }, () => zeroVector(columns));
}

/** [rows, columns]. Throws when the rows are not equally long. */
export function matrixShape(W: Matrix): [rows: number, columns: number] {
  const columns = W[0]?.length ?? 0;
  W.forEach((row, i) => {
    if (row.length !== columns) throw new Error(`row 0 has ${columns} entries and row ${i} has ${row.length}`);
  });
  return [W.length, columns];
}

export function transpose(W: Matrix): Matrix {
  const [, columns] = matrixShape(W);
  return Array.from({ length: columns }, (_, j) => W.map((row) => row[j]!));
}

/** x @ W, [n] times [n, m] gives [m]: yⱼ = Σᵢ xᵢ·Wᵢⱼ. */
export function times(x: Vector, W: Matrix): Vector {
  const [rows, columns] = matrixShape(W);
  if (x.length !== rows) throw new Error(`shapes do not meet: [${x.length}] @ [${rows}, ${columns}]`);
  return transpose(W).map((column) => dot(x, column));
}

/** d @ Wᵀ, [m] times the transpose of [n, m] gives [n]: the way back through x @ W. */
export function timesTransposed(d: Vector, W: Matrix): Vector {
  const [rows, columns] = matrixShape(W);
  if (d.length !== columns) throw new Error(`shapes do not meet: [${d.length}] @ [${rows}, ${columns}] transposed`);
  return W.map((row) => dot(d, row));
}

/** aᵀ @ b, [n] and [m] give [n, m]: the gradient that one product x @ W leaves in W. */
export function outer(a: Vector, b: Vector): Matrix {
  return a.map((left) => b.map((right) => left * right));
}

export function addMatrices(A: Matrix, B: Matrix): Matrix {
  const [left, right] = [matrixShape(A), matrixShape(B)];
  if (left[0] !== right[0] || left[1] !== right[1]) {
    throw new Error(`shapes differ: [${left.join(", ")}] and [${right.join(", ")}]`);
  }
  return A.map((row, i) => add(row, B[i]!));
}
