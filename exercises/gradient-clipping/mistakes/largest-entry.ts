/**
 * Your norm is the **largest entry** in absolute value. Many entries of middling size can be long together without any
 * of them standing out.
 *
 * The global norm lets every entry take part: square, add, and take the root.
 */
export function clipByGlobalNorm({ dWxh, dWhh, dbh }: Gradients, maxNorm: number): Clipped {
  const norm = Math.max(...[...dWxh, ...dWhh, dbh].flat().map(Math.abs));
  const scale = Math.min(1, maxNorm / norm);
  return { norm, gradients: { dWxh: scaled(dWxh, scale), dWhh: scaled(dWhh, scale), dbh: scaled([dbh], scale)[0] } };
}

function scaled(rows: Matrix, scale: number): Matrix {
  return rows.map((row) => row.map((entry) => entry * scale));
}
