/**
 * The norm is right, but each gradient is clipped by a factor **of its own**: a long matrix is shortened and a short
 * bias beside it is not. The direction of the whole step has changed.
 *
 * Compute one factor from the global norm and use it for all three.
 */
export function clipByGlobalNorm({ dWxh, dWhh, dbh }: Gradients, maxNorm: number): Clipped {
  const norm = Math.sqrt(squares(dWxh) + squares(dWhh) + squares([dbh]));
  const own = (rows: Matrix): number => Math.min(1, maxNorm / Math.sqrt(squares(rows)));
  const clip = (rows: Matrix): Matrix => scaled(rows, own(rows));
  return { norm, gradients: { dWxh: clip(dWxh), dWhh: clip(dWhh), dbh: clip([dbh])[0] } };
}

function squares(rows: Matrix): number {
  return rows.flat().reduce((sum, entry) => sum + entry * entry, 0);
}

function scaled(rows: Matrix, scale: number): Matrix {
  return rows.map((row) => row.map((entry) => entry * scale));
}
