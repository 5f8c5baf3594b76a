const slope = (a: number): number => 1 / Math.cosh(a) ** 2;

/** The slope of tanh is also one over the square of cosh, without any state to keep. */
export const tanhBackward = (a: Vector, dh: Vector): TanhBackward => ({
  loss: a.map(Math.tanh).reduce((total, h, j) => total + h * dh[j], 0),
  da: a.map((entry, j) => dh[j] * slope(entry)),
});
