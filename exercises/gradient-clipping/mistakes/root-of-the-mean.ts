/**
 * Your norm is the root of the **mean** of the squares. It says how large a typical entry is, and hides how many there
 * are.
 *
 * The length is the root of the sum. Do not divide by the number of entries.
 */
export function clipByGlobalNorm({ dWxh, dWhh, dbh }: Gradients, maxNorm: number): Clipped {
  const norm = Math.sqrt((squares(dWxh) + squares(dWhh) + squares([dbh])) / [...dWxh, ...dWhh, dbh].flat().length);
  const scale = Math.min(1, maxNorm / norm);
  return { norm, gradients: { dWxh: scaled(dWxh, scale), dWhh: scaled(dWhh, scale), dbh: scaled([dbh], scale)[0] } };
}

function squares(rows: Matrix): number {
  return rows.flat().reduce((sum, entry) => sum + entry * entry, 0);
}

function scaled(rows: Matrix, scale: number): Matrix {
  return rows.map((row) => row.map((entry) => entry * scale));
}
