/**
 * The spectral radius and the largest singular value of a square matrix W, [H, H].
 */
export function spectrum(W: Matrix): Spectrum {
  return { radius: spectralRadius(W), norm: 0 };
}

/** The largest absolute value of an eigenvalue of W. */
function spectralRadius(W: Matrix): number {
  return 0;
}
