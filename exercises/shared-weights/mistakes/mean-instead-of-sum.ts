/**
 * The shares are right, but `dW` and `db` are **averages** over the positions, where the chain rule has sums.
 *
 * If one weight is used three times, moving it moves three things. Leave out the division by $T$.
 */
export function sharedLayer(X: Matrix, W: Matrix, b: Vector, h0: Vector, g: Vector): SharedLayer {
  const E = X[0].length;
  const rows: Matrix = [];
  const states: Matrix = [];
  let h: Vector = h0;
  for (const x of X) {
    const z = [...x, ...h];
    h = b.map((bias, j) => Math.tanh(times(z, W, j) + bias));
    rows.push(z);
    states.push(h);
  }
  const loss = g.reduce((total, weight, j) => total + weight * h[j], 0);

  const shares: Matrix[] = [];
  const dW = zeros(W.length, b.length);
  const db: Vector = b.map(() => 0);
  let back: Vector = g;
  for (let t = X.length - 1; t >= 0; t--) {
    const delta = states[t].map((entry, j) => back[j] * (1 - entry * entry));
    shares[t] = outer(rows[t], delta);
    addTo(dW, shares[t]);
    delta.forEach((entry, j) => (db[j] += entry));
    back = timesTransposed(delta, W.slice(E));
  }
  return {
    states,
    loss,
    shares,
    dW: dW.map((row) => row.map((entry) => entry / X.length)),
    db: db.map((entry) => entry / X.length),
  };
}

function times(row: Vector, W: Matrix, j: number): number {
  return row.reduce((total, entry, i) => total + entry * W[i][j], 0);
}

function timesTransposed(row: Vector, W: Matrix): Vector {
  return W.map((weights) => weights.reduce((total, weight, j) => total + weight * row[j], 0));
}

function outer(left: Vector, right: Vector): Matrix {
  return left.map((a) => right.map((b) => a * b));
}

function addTo(sum: Matrix, share: Matrix): void {
  share.forEach((row, i) => row.forEach((entry, j) => (sum[i][j] += entry)));
}

function zeros(rows: number, columns: number): Matrix {
  return Array.from({ length: rows }, () => new Array<number>(columns).fill(0));
}
