/**
 * Your logarithms begin with **0**: they say how much longer the gradient is than `dhT`, and not how long it is.
 *
 * Begin with the logarithm of the length of `dhT`.
 */
export function explodingGradient(Whh: Matrix, slopes: Matrix, dhT: Vector, bound: number): Exploding {
  let total = 0;
  let u = dhT.map((entry) => entry / length(dhT));
  const log10 = [total];
  for (let t = slopes.length - 1; t >= 0; t--) {
    const delta = u.map((entry, j) => entry * slopes[t][j]);
    const back = timesTransposed(delta, Whh);
    total += Math.log10(length(back));
    log10.push(total);
    u = back.map((entry) => entry / length(back));
  }
  return { log10, steps: log10.findIndex((each) => each > Math.log10(bound)) };
}

function timesTransposed(row: Vector, W: Matrix): Vector {
  return W.map((weights) => weights.reduce((total, weight, j) => total + weight * row[j], 0));
}

function length(v: Vector): number {
  return Math.sqrt(v.reduce((total, entry) => total + entry * entry, 0));
}
