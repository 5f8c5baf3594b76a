import { type Matrix, zeroMatrix } from "./matrices.ts";
import { type Random, randomMatrix } from "./random.ts";
import { dot, type Vector } from "./vectors.ts";

/**
 * Xavier, or Glorot, initialisation (Glorot and Bengio, "Understanding the difficulty of training deep feedforward neural
 * networks", 2010): entries evenly spread between ±√(6 / (rows + columns)), so that signals keep their variance forward
 * and gradients theirs backward. [rows, columns].
 */
export function xavierUniform(random: Random, rows: number, columns: number): Matrix {
  const bound = Math.sqrt(6 / (rows + columns));
  return zeroMatrix(rows, columns).map((row) => row.map(() => random.uniform(-bound, bound)));
}

/**
 * Orthogonal initialisation (Saxe, McClelland and Ganguli, "Exact solutions to the nonlinear dynamics of learning in deep
 * linear neural networks", 2014): orthonormal rows where rows ≤ columns, orthonormal columns otherwise. All singular values
 * are 1, so a product of many such matrices neither grows nor shrinks. [rows, columns].
 */
export function orthogonal(random: Random, rows: number, columns: number): Matrix {
  if (rows > columns) return transposed(orthogonal(random, columns, rows));
  const basis: Vector[] = [];
  for (const row of randomMatrix(random, rows, columns)) basis.push(unit(without(without(row, basis), basis)));
  return basis;
}

/** Gram and Schmidt; done twice, since once leaves rounding errors where two rows point almost the same way. */
function without(row: Vector, basis: Vector[]): Vector {
  return basis.reduce((rest, other) => {
    const share = dot(rest, other);
    return rest.map((entry, i) => entry - share * other[i]!);
  }, row);
}

function unit(row: Vector): Vector {
  const length = Math.hypot(...row);
  return row.map((entry) => entry / length);
}

function transposed(W: Matrix): Matrix {
  return W[0]!.map((_, j) => W.map((row) => row[j]!));
}
