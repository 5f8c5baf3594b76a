/**
 * Your factor is too small in about the seventh digit: a small number such as $10^{-6}$ was **added to the norm**
 * before dividing. PyTorch's function does that, and this exercise does not.
 *
 * Divide by the norm itself. For a norm of zero the minimum with 1 is protection enough.
 */
export function clipByGlobalNorm({ dWxh, dWhh, dbh }: Gradients, maxNorm: number): Clipped {
  const norm = Math.sqrt(squares(dWxh) + squares(dWhh) + squares([dbh]));
  const scale = Math.min(1, maxNorm / (norm + 1e-6));
  return { norm, gradients: { dWxh: scaled(dWxh, scale), dWhh: scaled(dWhh, scale), dbh: scaled([dbh], scale)[0] } };
}

function squares(rows: Matrix): number {
  return rows.flat().reduce((sum, entry) => sum + entry * entry, 0);
}

function scaled(rows: Matrix, scale: number): Matrix {
  return rows.map((row) => row.map((entry) => entry * scale));
}
