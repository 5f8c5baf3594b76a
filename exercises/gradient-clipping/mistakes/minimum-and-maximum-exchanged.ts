/**
 * Long gradients stay as they are and **short ones grow** to the bound: it is the larger of 1 and the quotient that you
 * multiply with.
 *
 * The factor may shorten and never lengthen, so it is the smaller of the two.
 */
export function clipByGlobalNorm({ dWxh, dWhh, dbh }: Gradients, maxNorm: number): Clipped {
  const norm = Math.sqrt(squares(dWxh) + squares(dWhh) + squares([dbh]));
  const scale = Math.max(1, maxNorm / norm);
  return { norm, gradients: { dWxh: scaled(dWxh, scale), dWhh: scaled(dWhh, scale), dbh: scaled([dbh], scale)[0] } };
}

function squares(rows: Matrix): number {
  return rows.flat().reduce((sum, entry) => sum + entry * entry, 0);
}

function scaled(rows: Matrix, scale: number): Matrix {
  return rows.map((row) => row.map((entry) => entry * scale));
}
