export function rnnForward(X: Matrix, Wxh: Matrix, Whh: Matrix, bh: Vector, h0: Vector): Matrix {
  const units = bh.length;
  const states = new Float64Array((X.length + 1) * units);
  states.set(h0);
  for (let t = 0; t < X.length; t++) {
    const a = Float64Array.from(bh);
    X[t].forEach((entry, i) => Wxh[i].forEach((weight, j) => (a[j] += entry * weight)));
    for (let k = 0; k < units; k++) for (let j = 0; j < units; j++) a[j] += states[t * units + k] * Whh[k][j];
    states.set(a.map(Math.tanh), (t + 1) * units);
  }
  return X.map((_, t) => Array.from(states.subarray((t + 1) * units, (t + 2) * units)));
}
