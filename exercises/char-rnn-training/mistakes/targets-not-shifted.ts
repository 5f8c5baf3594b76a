/**
 * Each step is asked for the character that it has just read. It has to foretell the next one.
 */
export function trainingCurve(
  ids: number[],
  W: LanguageModelWeights,
  learningRate: number,
  maxNorm: number,
  steps: number,
): Vector {
  const losses: Vector = [];
  let weights = W;
  for (let step = 0; step < steps; step++) {
    const { loss, gradients } = lossAndGradients(ids, weights);
    losses.push(loss);
    weights = descend(weights, clip(gradients, maxNorm), learningRate);
  }
  return losses;
}

function lossAndGradients(ids: number[], W: LanguageModelWeights): { loss: number; gradients: LanguageModelWeights } {
  const T = ids.length - 1;
  const states: Matrix = [W.bh.map(() => 0)];
  const errors: Matrix = [];
  let loss = 0;
  for (let t = 0; t < T; t++) {
    const x = W.Emb[ids[t]];
    const h = W.bh.map((bias, j) => Math.tanh(bias + times(x, W.Wxh, j) + times(states[t], W.Whh, j)));
    const shares = softmax(W.by.map((bias, v) => bias + times(h, W.Why, v)));
    loss -= Math.log(shares[ids[t]]) / T;
    errors.push(shares.map((share, v) => (share - (v === ids[t] ? 1 : 0)) / T));
    states.push(h);
  }
  const g: LanguageModelWeights = mapWeights(W, (w) => 0 * w);
  let dh: Vector = W.bh.map(() => 0);
  for (let t = T - 1; t >= 0; t--) {
    const h = states[t + 1];
    const dz = errors[t];
    const da = h.map((entry, j) => (dh[j] + dot(dz, W.Why[j])) * (1 - entry * entry));
    const x = W.Emb[ids[t]];
    addOuter(g.Why, h, dz);
    addOuter(g.Wxh, x, da);
    addOuter(g.Whh, states[t], da);
    dz.forEach((d, v) => (g.by[v] += d));
    da.forEach((d, j) => (g.bh[j] += d));
    x.forEach((_, i) => (g.Emb[ids[t]][i] += dot(da, W.Wxh[i])));
    dh = W.Whh.map((row) => dot(da, row));
  }
  return { loss, gradients: g };
}

/** All gradients together: where their norm exceeds the bound, all are scaled alike. */
function clip(g: LanguageModelWeights, maxNorm: number): LanguageModelWeights {
  const norm = Math.sqrt([...g.Emb, ...g.Wxh, ...g.Whh, g.bh, ...g.Why, g.by].flat().reduce((s, e) => s + e * e, 0));
  const scale = norm > maxNorm ? maxNorm / norm : 1;
  return mapWeights(g, (entry) => entry * scale);
}

function descend(W: LanguageModelWeights, g: LanguageModelWeights, learningRate: number): LanguageModelWeights {
  const matrix = (M: Matrix, d: Matrix) => M.map((row, i) => row.map((w, j) => w - learningRate * d[i][j]));
  const vector = (v: Vector, d: Vector) => v.map((w, j) => w - learningRate * d[j]);
  return {
    ...{ Emb: matrix(W.Emb, g.Emb), Wxh: matrix(W.Wxh, g.Wxh), Whh: matrix(W.Whh, g.Whh), bh: vector(W.bh, g.bh) },
    ...{ Why: matrix(W.Why, g.Why), by: vector(W.by, g.by) },
  };
}

function mapWeights(W: LanguageModelWeights, change: (w: number) => number): LanguageModelWeights {
  const matrix = (M: Matrix) => M.map((row) => row.map(change));
  return {
    ...{ Emb: matrix(W.Emb), Wxh: matrix(W.Wxh), Whh: matrix(W.Whh), bh: W.bh.map(change) },
    ...{ Why: matrix(W.Why), by: W.by.map(change) },
  };
}

function addOuter(into: Matrix, a: Vector, b: Vector): void {
  a.forEach((left, i) => b.forEach((right, j) => (into[i][j] += left * right)));
}

function softmax(z: Vector): Vector {
  const largest = Math.max(...z);
  const exponentials = z.map((entry) => Math.exp(entry - largest));
  const total = exponentials.reduce((sum, entry) => sum + entry, 0);
  return exponentials.map((entry) => entry / total);
}

function times(row: Vector, M: Matrix, j: number): number {
  return row.reduce((total, entry, i) => total + entry * M[i][j], 0);
}

function dot(a: Vector, b: Vector): number {
  return a.reduce((total, entry, i) => total + entry * b[i], 0);
}
