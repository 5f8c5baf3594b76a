const length = (rows: Matrix): number => Math.hypot(...rows.flat());
const scaled = (rows: Matrix, factor: number): Matrix => rows.map((row) => row.map((entry) => factor * entry));

/** The length of the lengths is the length of everything. */
export const clipByGlobalNorm = ({ dWxh, dWhh, dbh }: Gradients, maxNorm: number): Clipped => {
  const norm = Math.hypot(length(dWxh), length(dWhh), length([dbh]));
  const factor = norm > maxNorm ? maxNorm / norm : 1;
  return { norm, gradients: { dWxh: scaled(dWxh, factor), dWhh: scaled(dWhh, factor), dbh: scaled([dbh], factor)[0] } };
};
