/**
 * `dStates` holds only what the loss sees of each state directly, which is `dH` again. Each $h_t$ also acts on the loss
 * through step $t + 1$: row $t$ is the whole $\delta h$, with what that step sends back.
 */
export function gruBackward(X: Matrix, h0: Vector, W: GruWeights, dH: Matrix): GruGradients {
  const steps = forward(X, h0, W);
  const loss = steps.reduce((sum, { h }, t) => sum + dot(dH[t], h), 0);

  const dX: Matrix = X.map((x) => x.map(() => 0));
  const dW = zerosLike(W);
  const dStates: Matrix = X.map(() => []);
  let dh: Vector = h0.map(() => 0);
  for (let t = X.length - 1; t >= 0; t--) {
    const { r, z, n } = steps[t];
    const hPrev = t > 0 ? steps[t - 1].h : h0;
    const kept = hPrev.map((entry, j) => r[j] * entry);
    const dhNow = dh.map((later, j) => later + dH[t][j]);
    dStates[t] = [...dH[t]];
    const dan = dhNow.map((d, j) => d * (1 - z[j]) * (1 - n[j] ** 2));
    const daz = dhNow.map((d, j) => d * (hPrev[j] - n[j]) * z[j] * (1 - z[j]));
    const dkept = W.Whn.map((row) => dot(row, dan));
    const dar = dkept.map((d, j) => d * hPrev[j] * r[j] * (1 - r[j]));
    addGate(dW.Wxr, dW.Whr, dW.br, X[t], hPrev, dar);
    addGate(dW.Wxz, dW.Whz, dW.bz, X[t], hPrev, daz);
    addGate(dW.Wxn, dW.Whn, dW.bn, X[t], kept, dan);
    dX[t] = W.Wxr.map((row, k) => dot(row, dar) + dot(W.Wxz[k], daz) + dot(W.Wxn[k], dan));
    dh = dhNow.map((d, k) => d * z[k] + dkept[k] * r[k] + dot(W.Whr[k], dar) + dot(W.Whz[k], daz));
  }
  return { loss, dX, dW, dh0: dh, dStates };
}

interface Step {
  r: Vector;
  z: Vector;
  n: Vector;
  h: Vector;
}

function forward(X: Matrix, h0: Vector, W: GruWeights): Step[] {
  const steps: Step[] = [];
  let h = h0;
  for (const x of X) {
    const r = gate(x, h, W.Wxr, W.Whr, W.br).map(sigmoid);
    const z = gate(x, h, W.Wxz, W.Whz, W.bz).map(sigmoid);
    const kept = h.map((entry, j) => r[j] * entry);
    const n = gate(x, kept, W.Wxn, W.Whn, W.bn).map(Math.tanh);
    h = h.map((old, j) => (1 - z[j]) * n[j] + z[j] * old);
    steps.push({ r, z, n, h });
  }
  return steps;
}

/** What one step leaves in the gradients of one line's weights. */
function addGate(dWx: Matrix, dWh: Matrix, db: Vector, x: Vector, h: Vector, da: Vector): void {
  da.forEach((d, j) => {
    db[j] += d;
    x.forEach((entry, k) => (dWx[k][j] += entry * d));
    h.forEach((entry, k) => (dWh[k][j] += entry * d));
  });
}

function zerosLike(W: GruWeights): GruWeights {
  const matrix = (M: Matrix) => M.map((row) => row.map(() => 0));
  const vector = (v: Vector) => v.map(() => 0);
  return {
    ...{ Wxr: matrix(W.Wxr), Wxz: matrix(W.Wxz), Wxn: matrix(W.Wxn) },
    ...{ Whr: matrix(W.Whr), Whz: matrix(W.Whz), Whn: matrix(W.Whn) },
    ...{ br: vector(W.br), bz: vector(W.bz), bn: vector(W.bn) },
  };
}

function gate(x: Vector, h: Vector, Wx: Matrix, Wh: Matrix, b: Vector): Vector {
  return b.map((bias, j) => bias + times(x, Wx, j) + times(h, Wh, j));
}

function times(row: Vector, W: Matrix, j: number): number {
  return row.reduce((total, entry, i) => total + entry * W[i][j], 0);
}

function dot(a: Vector, b: Vector): number {
  return a.reduce((total, entry, i) => total + entry * b[i], 0);
}

function sigmoid(a: number): number {
  return 1 / (1 + Math.exp(-a));
}
