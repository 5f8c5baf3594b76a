/**
 * Your length is the **largest entry** in absolute value: for $[3, 4]$ it says 4, and the length is 5.
 *
 * Square, add, take the root.
 */
export function explodingGradient(Whh: Matrix, slopes: Matrix, dhT: Vector, bound: number): Exploding {
  let total = Math.log10(length(dhT));
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
  return Math.max(...v.map(Math.abs));
}
