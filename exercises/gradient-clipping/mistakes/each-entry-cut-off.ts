/**
 * Each **entry** is cut off at `maxNorm` and at its negative. That is clipping by value: large entries are shortened
 * and small ones are not, so the gradient turns, and its length can still be far above the bound.
 *
 * Clipping by norm multiplies every entry by the same factor.
 */
export function clipByGlobalNorm({ dWxh, dWhh, dbh }: Gradients, maxNorm: number): Clipped {
  const norm = Math.sqrt(squares(dWxh) + squares(dWhh) + squares([dbh]));
  const cut = (rows: Matrix): Matrix =>
    rows.map((row) => row.map((entry) => Math.max(-maxNorm, Math.min(maxNorm, entry))));
  return { norm, gradients: { dWxh: cut(dWxh), dWhh: cut(dWhh), dbh: cut([dbh])[0] } };
}

function squares(rows: Matrix): number {
  return rows.flat().reduce((sum, entry) => sum + entry * entry, 0);
}
