/**
 * The gradients are right, but `norm` is their length **after** clipping, which is never more than the bound and so
 * tells nobody that something exploded.
 *
 * Return the length that you measured first.
 */
export function clipByGlobalNorm({ dWxh, dWhh, dbh }: Gradients, maxNorm: number): Clipped {
  const norm = Math.sqrt(squares(dWxh) + squares(dWhh) + squares([dbh]));
  const scale = Math.min(1, maxNorm / norm);
  return {
    norm: norm * scale,
    gradients: { dWxh: scaled(dWxh, scale), dWhh: scaled(dWhh, scale), dbh: scaled([dbh], scale)[0] },
  };
}

function squares(rows: Matrix): number {
  return rows.flat().reduce((sum, entry) => sum + entry * entry, 0);
}

function scaled(rows: Matrix, scale: number): Matrix {
  return rows.map((row) => row.map((entry) => entry * scale));
}
