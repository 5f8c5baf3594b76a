/**
 * On the way back the gradient is multiplied by $W_{hh}$ **as it is**, as on the way forward. The matrix is square, so
 * no shape complains.
 *
 * Going back, add along the **rows** of `Whh`.
 */
export function explodingGradient(Whh: Matrix, slopes: Matrix, dhT: Vector, bound: number): Exploding {
  let total = Math.log10(length(dhT));
  let u = dhT.map((entry) => entry / length(dhT));
  const log10 = [total];
  for (let t = slopes.length - 1; t >= 0; t--) {
    const delta = u.map((entry, j) => entry * slopes[t][j]);
    const back = times(delta, Whh);
    total += Math.log10(length(back));
    log10.push(total);
    u = back.map((entry) => entry / length(back));
  }
  return { log10, steps: log10.findIndex((each) => each > Math.log10(bound)) };
}

function times(row: Vector, W: Matrix): Vector {
  return W.map((_, j) => row.reduce((total, entry, i) => total + entry * W[i][j], 0));
}

function length(v: Vector): number {
  return Math.sqrt(v.reduce((total, entry) => total + entry * entry, 0));
}
