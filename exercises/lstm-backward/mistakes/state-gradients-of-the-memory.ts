/**
 * `dStates` holds $\delta c$, the gradients of the **memory**. Asked for are those of the outputs: $\delta h$, before it goes
 * through the output gate and the $\tanh$.
 */
export function lstmBackward(X: Matrix, h0: Vector, c0: Vector, W: LstmWeights, dH: Matrix): LstmGradients {
  const steps = forward(X, h0, c0, W);
  const loss = steps.reduce((sum, { h }, t) => sum + dot(dH[t], h), 0);

  const dX: Matrix = X.map((x) => x.map(() => 0));
  const dW = zerosLike(W);
  const dStates: Matrix = X.map(() => []);
  let dh: Vector = h0.map(() => 0);
  let dc: Vector = c0.map(() => 0);
  for (let t = X.length - 1; t >= 0; t--) {
    const { i, f, g, o, c } = steps[t];
    const hPrev = t > 0 ? steps[t - 1].h : h0;
    const cPrev = t > 0 ? steps[t - 1].c : c0;
    const s = c.map(Math.tanh);
    const dhNow = dh.map((later, j) => later + dH[t][j]);
    const dcNow = dc.map((later, j) => later + dhNow[j] * o[j] * (1 - s[j] ** 2));
    dStates[t] = dcNow;
    const da = {
      i: dcNow.map((d, j) => d * g[j] * i[j] * (1 - i[j])),
      f: dcNow.map((d, j) => d * cPrev[j] * f[j] * (1 - f[j])),
      g: dcNow.map((d, j) => d * i[j] * (1 - g[j] ** 2)),
      o: dhNow.map((d, j) => d * s[j] * o[j] * (1 - o[j])),
    };
    addStep(dW, X[t], hPrev, da);
    dX[t] = back([W.Wxi, W.Wxf, W.Wxg, W.Wxo], da);
    dh = back([W.Whi, W.Whf, W.Whg, W.Who], da);
    dc = dcNow.map((d, j) => d * f[j]);
  }
  return { loss, dX, dW, dh0: dh, dc0: dc, dStates };
}

interface Preactivations {
  i: Vector;
  f: Vector;
  g: Vector;
  o: Vector;
}

interface Step extends Preactivations {
  h: Vector;
  c: Vector;
}

function forward(X: Matrix, h0: Vector, c0: Vector, W: LstmWeights): Step[] {
  const steps: Step[] = [];
  let h = h0;
  let c = c0;
  for (const x of X) {
    const i = gate(x, h, W.Wxi, W.Whi, W.bi).map(sigmoid);
    const f = gate(x, h, W.Wxf, W.Whf, W.bf).map(sigmoid);
    const g = gate(x, h, W.Wxg, W.Whg, W.bg).map(Math.tanh);
    const o = gate(x, h, W.Wxo, W.Who, W.bo).map(sigmoid);
    c = c.map((memory, j) => f[j] * memory + i[j] * g[j]);
    h = c.map((memory, j) => o[j] * Math.tanh(memory));
    steps.push({ i, f, g, o, h, c });
  }
  return steps;
}

/** What one step leaves in the gradients of the weights. */
function addStep(dW: LstmWeights, x: Vector, hPrev: Vector, da: Preactivations): void {
  addGate(dW.Wxi, dW.Whi, dW.bi, x, hPrev, da.i);
  addGate(dW.Wxf, dW.Whf, dW.bf, x, hPrev, da.f);
  addGate(dW.Wxg, dW.Whg, dW.bg, x, hPrev, da.g);
  addGate(dW.Wxo, dW.Who, dW.bo, x, hPrev, da.o);
}

function addGate(dWx: Matrix, dWh: Matrix, db: Vector, x: Vector, hPrev: Vector, da: Vector): void {
  da.forEach((d, j) => {
    db[j] += d;
    x.forEach((entry, k) => (dWx[k][j] += entry * d));
    hPrev.forEach((entry, k) => (dWh[k][j] += entry * d));
  });
}

/** Back through the four products: what each row of the matrices sends. */
function back([Wi, Wf, Wg, Wo]: Matrix[], da: Preactivations): Vector {
  return Wi.map((row, k) => dot(row, da.i) + dot(Wf[k], da.f) + dot(Wg[k], da.g) + dot(Wo[k], da.o));
}

function zerosLike(W: LstmWeights): LstmWeights {
  const matrix = (M: Matrix) => M.map((row) => row.map(() => 0));
  const vector = (v: Vector) => v.map(() => 0);
  return {
    ...{ Wxi: matrix(W.Wxi), Wxf: matrix(W.Wxf), Wxg: matrix(W.Wxg), Wxo: matrix(W.Wxo) },
    ...{ Whi: matrix(W.Whi), Whf: matrix(W.Whf), Whg: matrix(W.Whg), Who: matrix(W.Who) },
    ...{ bi: vector(W.bi), bf: vector(W.bf), bg: vector(W.bg), bo: vector(W.bo) },
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
