type Power = { S: Matrix; log: number };

const transpose = (W: Matrix): Matrix => W[0].map((_, j) => W.map((row) => row[j]));
const product = (A: Matrix, B: Matrix): Matrix =>
  A.map((row) => transpose(B).map((column) => row.reduce((sum, entry, k) => sum + entry * column[k], 0)));

/** A matrix as a direction of size 1 and the logarithm of its size. */
const apart = (W: Matrix): Power => {
  const size = Math.hypot(...W.flat());
  return { S: size > 0 ? W.map((row) => row.map((entry) => entry / size)) : W, log: Math.log(size) };
};

const squared = ({ S, log }: Power): Power => {
  const next = apart(product(S, S));
  return { S: next.S, log: 2 * log + next.log };
};

const spectralRadius = (W: Matrix): number => {
  const powers = 48;
  const { log } = Array.from({ length: powers }).reduce<Power>((power) => squared(power), apart(W));
  return Math.exp(log / 2 ** powers);
};

export const spectrum = (W: Matrix): Spectrum => ({
  radius: spectralRadius(W),
  norm: Math.sqrt(spectralRadius(product(transpose(W), W))),
});
