/**
 * As long as the gradient is short, all is well; then your lengths are **infinite**. The square of an entry overflows
 * near $10^{154}$, long before the entry itself, and `steps` comes too early with it.
 *
 * Shorten the gradient after every step and keep its size as a logarithm.
 */
export function explodingGradient(Whh: Matrix, slopes: Matrix, dhT: Vector, bound: number): Exploding {
  let u = dhT;
  const log10 = [Math.log10(length(dhT))];
  for (let t = slopes.length - 1; t >= 0; t--) {
    const delta = u.map((entry, j) => entry * slopes[t][j]);
    const back = timesTransposed(delta, Whh);
    log10.push(Math.log10(length(back)));
    u = back;
  }
  return { log10, steps: log10.findIndex((each) => each > Math.log10(bound)) };
}

function timesTransposed(row: Vector, W: Matrix): Vector {
  return W.map((weights) => weights.reduce((total, weight, j) => total + weight * row[j], 0));
}

function length(v: Vector): number {
  return Math.sqrt(v.reduce((total, entry) => total + entry * entry, 0));
}
