/**
 * You took the norm of each gradient and **added the three norms**. Lengths at right angles do not add up like that:
 * the sides 3 and 4 have a diagonal of 5.
 *
 * Add the squares of everything first and take the root once.
 */
export function clipByGlobalNorm({ dWxh, dWhh, dbh }: Gradients, maxNorm: number): Clipped {
  const norm = Math.sqrt(squares(dWxh)) + Math.sqrt(squares(dWhh)) + Math.sqrt(squares([dbh]));
  const scale = Math.min(1, maxNorm / norm);
  return { norm, gradients: { dWxh: scaled(dWxh, scale), dWhh: scaled(dWhh, scale), dbh: scaled([dbh], scale)[0] } };
}

function squares(rows: Matrix): number {
  return rows.flat().reduce((sum, entry) => sum + entry * entry, 0);
}

function scaled(rows: Matrix, scale: number): Matrix {
  return rows.map((row) => row.map((entry) => entry * scale));
}
