/**
 * Your vector is brought to length 1, and then the lengths are taken of **that**: all your logarithms are about 0 after
 * the first.
 *
 * Take the length before you divide by it, and remember it in the sum.
 */
export function explodingGradient(Whh: Matrix, slopes: Matrix, dhT: Vector, bound: number): Exploding {
  const total = Math.log10(length(dhT));
  let u = dhT.map((entry) => entry / length(dhT));
  const log10 = [total];
  for (let t = slopes.length - 1; t >= 0; t--) {
    const delta = u.map((entry, j) => entry * slopes[t][j]);
    const back = timesTransposed(delta, Whh);
    u = back.map((entry) => entry / length(back));
    log10.push(Math.log10(length(u)));
  }
  return { log10, steps: log10.findIndex((each) => each > Math.log10(bound)) };
}

function timesTransposed(row: Vector, W: Matrix): Vector {
  return W.map((weights) => weights.reduce((total, weight, j) => total + weight * row[j], 0));
}

function length(v: Vector): number {
  return Math.sqrt(v.reduce((total, entry) => total + entry * entry, 0));
}
