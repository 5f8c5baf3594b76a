/**
 * The gates of the next step are shown the **memory** instead of the output: what a step hands on as $h$ is $o
 * \odot \tanh(c)$.
 */
export function lstmForward(X: Matrix, h0: Vector, c0: Vector, W: LstmWeights): LstmStates {
  const H: Matrix = [];
  const C: Matrix = [];
  let h = h0;
  let c = c0;
  for (const x of X) {
    const next = step(x, h, c, W);
    h = next.c;
    c = next.c;
    H.push(next.h);
    C.push(c);
  }
  return { H, C };
}

function step(x: Vector, hPrev: Vector, cPrev: Vector, W: LstmWeights): { h: Vector; c: Vector } {
  const i = gate(x, hPrev, W.Wxi, W.Whi, W.bi).map(sigmoid);
  const f = gate(x, hPrev, W.Wxf, W.Whf, W.bf).map(sigmoid);
  const g = gate(x, hPrev, W.Wxg, W.Whg, W.bg).map(Math.tanh);
  const o = gate(x, hPrev, W.Wxo, W.Who, W.bo).map(sigmoid);
  const c = cPrev.map((memory, j) => f[j] * memory + i[j] * g[j]);
  const h = c.map((memory, j) => o[j] * Math.tanh(memory));
  return { h, c };
}

function gate(x: Vector, h: Vector, Wx: Matrix, Wh: Matrix, b: Vector): Vector {
  return b.map((bias, j) => bias + times(x, Wx, j) + times(h, Wh, j));
}

function times(row: Vector, W: Matrix, j: number): number {
  return row.reduce((total, entry, i) => total + entry * W[i][j], 0);
}

function sigmoid(a: number): number {
  return 1 / (1 + Math.exp(-a));
}
