export function gruStep(x: Vector, hPrev: Vector, W: GruWeights): Vector {
  const H = hPrev.length;
  // The three products with the state in one pass, as a GPU would do it.
  const state = new Float64Array(3 * H);
  const input = new Float64Array(3 * H);
  [W.Whr, W.Whz, W.Whn].forEach((M, k) => addProduct(state, k * H, hPrev, M));
  [W.Wxr, W.Wxz, W.Wxn].forEach((M, k) => addProduct(input, k * H, x, M));
  const h = new Float64Array(H);
  for (let j = 0; j < H; j++) {
    const r = sigma(input[j] + state[j] + W.br[j]);
    const z = sigma(input[H + j] + state[H + j] + W.bz[j]);
    const n = Math.tanh(input[2 * H + j] + W.bn[j] + r * (state[2 * H + j] + W.bhn[j]));
    h[j] = (1 - z) * n + z * hPrev[j];
  }
  return Array.from(h);
}

function addProduct(into: Float64Array, from: number, row: Vector, M: Matrix): void {
  row.forEach((entry, k) => M[k].forEach((weight, j) => (into[from + j] += entry * weight)));
}

function sigma(a: number): number {
  return 0.5 + 0.5 * Math.tanh(a / 2);
}
