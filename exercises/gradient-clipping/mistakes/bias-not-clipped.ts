/**
 * The norm and both matrices are right, but `dbh` comes back **unclipped**. A step that is shortened in some directions
 * and not in others is a step somewhere else.
 *
 * Multiply the bias's gradient by the same factor.
 */
export function clipByGlobalNorm({ dWxh, dWhh, dbh }: Gradients, maxNorm: number): Clipped {
  const norm = Math.sqrt(squares(dWxh) + squares(dWhh) + squares([dbh]));
  const scale = Math.min(1, maxNorm / norm);
  return { norm, gradients: { dWxh: scaled(dWxh, scale), dWhh: scaled(dWhh, scale), dbh: dbh } };
}

function squares(rows: Matrix): number {
  return rows.flat().reduce((sum, entry) => sum + entry * entry, 0);
}

function scaled(rows: Matrix, scale: number): Matrix {
  return rows.map((row) => row.map((entry) => entry * scale));
}
