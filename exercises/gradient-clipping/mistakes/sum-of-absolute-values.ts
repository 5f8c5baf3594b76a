/**
 * Your norm adds up the **absolute values** of the entries. That is a norm too, but not the length of the vector: for
 * the entries 3 and 4 it says 7, and the length is 5.
 *
 * Square each entry, add, and take the root.
 */
export function clipByGlobalNorm({ dWxh, dWhh, dbh }: Gradients, maxNorm: number): Clipped {
  const norm = [...dWxh, ...dWhh, dbh].flat().reduce((sum, entry) => sum + Math.abs(entry), 0);
  const scale = Math.min(1, maxNorm / norm);
  return { norm, gradients: { dWxh: scaled(dWxh, scale), dWhh: scaled(dWhh, scale), dbh: scaled([dbh], scale)[0] } };
}

function scaled(rows: Matrix, scale: number): Matrix {
  return rows.map((row) => row.map((entry) => entry * scale));
}
