/**
 * The norm is right, but the gradients come back **as they were**. The factor was never applied.
 *
 * Where the norm is above `maxNorm`, every entry is multiplied by `maxNorm` divided by the norm.
 */
export function clipByGlobalNorm({ dWxh, dWhh, dbh }: Gradients, maxNorm: number): Clipped {
  const norm = Math.sqrt(squares(dWxh) + squares(dWhh) + squares([dbh]));
  return { norm, gradients: { dWxh, dWhh, dbh } };
}

function squares(rows: Matrix): number {
  return rows.flat().reduce((sum, entry) => sum + entry * entry, 0);
}
