/**
 * What you call the norm is the **sum of the squares**. The root is missing, so every length looks like its square, and
 * the factor is wrong with it.
 *
 * Take the root once, after all squares have been added.
 */
export function clipByGlobalNorm({ dWxh, dWhh, dbh }: Gradients, maxNorm: number): Clipped {
  const norm = squares(dWxh) + squares(dWhh) + squares([dbh]);
  const scale = Math.min(1, maxNorm / norm);
  return { norm, gradients: { dWxh: scaled(dWxh, scale), dWhh: scaled(dWhh, scale), dbh: scaled([dbh], scale)[0] } };
}

function squares(rows: Matrix): number {
  return rows.flat().reduce((sum, entry) => sum + entry * entry, 0);
}

function scaled(rows: Matrix, scale: number): Matrix {
  return rows.map((row) => row.map((entry) => entry * scale));
}
