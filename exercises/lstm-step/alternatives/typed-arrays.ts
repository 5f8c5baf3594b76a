export function lstmStep(x: Vector, hPrev: Vector, cPrev: Vector, W: LstmWeights): LstmState {
  const H = hPrev.length;
  const joined = Float64Array.from([...x, ...hPrev]);
  const preactivation = (Wx: Matrix, Wh: Matrix, b: Vector): Float64Array => {
    const a = Float64Array.from(b);
    [...Wx, ...Wh].forEach((row, k) => row.forEach((weight, j) => (a[j] += joined[k] * weight)));
    return a;
  };
  // σ(a) is (1 + tanh(a / 2)) / 2.
  const sigma = (a: Float64Array) => a.map((entry) => 0.5 + 0.5 * Math.tanh(entry / 2));
  const i = sigma(preactivation(W.Wxi, W.Whi, W.bi));
  const f = sigma(preactivation(W.Wxf, W.Whf, W.bf));
  const g = preactivation(W.Wxg, W.Whg, W.bg).map(Math.tanh);
  const o = sigma(preactivation(W.Wxo, W.Who, W.bo));
  const c = new Float64Array(H);
  for (let j = 0; j < H; j++) c[j] = f[j] * cPrev[j] + i[j] * g[j];
  return { h: Array.from(c, (memory, j) => o[j] * Math.tanh(memory)), c: Array.from(c) };
}
