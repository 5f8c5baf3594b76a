/**
 * Only the line that reads the state has changed; the unit is as it was drawn. A random unit remembers something,
 * and reading it well is worth trying, but here the **gates** have to learn what to keep: send the gradient back
 * through time.
 */
const H = 12;
const UPDATES = 400;
const BATCH = 10;
const RATE = 0.03;
/** Where each weight begins in one long array. */
const AT = {
  xr: 0,
  xz: H,
  xn: 2 * H,
  br: 3 * H,
  bz: 4 * H,
  bn: 5 * H,
  hr: 6 * H,
  hz: 6 * H + H * H,
  hn: 6 * H + 2 * H * H,
};
const WY = 6 * H + 3 * H * H;
const SIZE = WY + H + 1;

export function train(X: Matrix, Y: Matrix, skip: number): Training {
  const p = Float64Array.from(
    { length: SIZE },
    (_, i) => (i < 3 * H ? 0.7 : i < AT.hr ? 0 : 0.9 / Math.sqrt(H)) * normal(),
  );
  const start = toNetwork(p);
  const m = new Float64Array(SIZE);
  const v = new Float64Array(SIZE);
  const losses: Vector = [];
  for (let u = 1; u <= UPDATES; u++) {
    const g = new Float64Array(SIZE);
    let loss = 0;
    for (let b = 0; b < BATCH; b++) {
      const row = (u * BATCH + b) % X.length;
      loss += addGradient(p, g, X[row], Y[row], skip) / BATCH;
    }
    losses.push(loss);
    g.fill(0, 0, WY);
    adam(p, g, m, v, u, RATE * Math.min(1, 2 * (1 - u / UPDATES) + 0.05));
  }
  return { start, end: toNetwork(p), losses };
}

/** Adds the gradient of half the squared error, one sequence's share of the batch. Gives back its mean squared error. */
function addGradient(p: Float64Array, g: Float64Array, x: Vector, y: Vector, skip: number): number {
  const T = x.length;
  const hs = new Float64Array((T + 1) * H);
  const r = new Float64Array(T * H);
  const z = new Float64Array(T * H);
  const n = new Float64Array(T * H);
  const e = new Float64Array(T);
  let loss = 0;
  for (let t = 0; t < T; t++) {
    const o = t * H;
    for (let j = 0; j < H; j++) {
      let ar = p[AT.br + j] + x[t] * p[AT.xr + j];
      let az = p[AT.bz + j] + x[t] * p[AT.xz + j];
      for (let k = 0; k < H; k++) {
        ar += hs[o + k] * p[AT.hr + k * H + j];
        az += hs[o + k] * p[AT.hz + k * H + j];
      }
      r[o + j] = sigmoid(ar);
      z[o + j] = sigmoid(az);
    }
    let out = p[WY + H];
    for (let j = 0; j < H; j++) {
      let an = p[AT.bn + j] + x[t] * p[AT.xn + j];
      for (let k = 0; k < H; k++) an += r[o + k] * hs[o + k] * p[AT.hn + k * H + j];
      n[o + j] = Math.tanh(an);
      hs[o + H + j] = (1 - z[o + j]) * n[o + j] + z[o + j] * hs[o + j];
      out += hs[o + H + j] * p[WY + j];
    }
    if (t < skip) continue;
    e[t] = (out - y[t]) / (BATCH * (T - skip));
    loss += (out - y[t]) ** 2 / (T - skip);
  }
  let dh = new Float64Array(H);
  for (let t = T - 1; t >= 0; t--) {
    const o = t * H;
    const back = new Float64Array(H);
    const dan = new Float64Array(H);
    const daz = new Float64Array(H);
    const dar = new Float64Array(H);
    g[WY + H] += e[t];
    for (let j = 0; j < H; j++) {
      g[WY + j] += e[t] * hs[o + H + j];
      const d = dh[j] + e[t] * p[WY + j];
      dan[j] = d * (1 - z[o + j]) * (1 - n[o + j] ** 2);
      daz[j] = d * (hs[o + j] - n[o + j]) * z[o + j] * (1 - z[o + j]);
      back[j] = d * z[o + j];
    }
    for (let k = 0; k < H; k++) {
      let d = 0;
      for (let j = 0; j < H; j++) d += dan[j] * p[AT.hn + k * H + j];
      back[k] += d * r[o + k];
      dar[k] = d * hs[o + k] * r[o + k] * (1 - r[o + k]);
    }
    for (let j = 0; j < H; j++) {
      g[AT.br + j] += dar[j];
      g[AT.bz + j] += daz[j];
      g[AT.bn + j] += dan[j];
      g[AT.xr + j] += dar[j] * x[t];
      g[AT.xz + j] += daz[j] * x[t];
      g[AT.xn + j] += dan[j] * x[t];
      for (let k = 0; k < H; k++) {
        const h = hs[o + k];
        g[AT.hr + k * H + j] += h * dar[j];
        g[AT.hz + k * H + j] += h * daz[j];
        g[AT.hn + k * H + j] += r[o + k] * h * dan[j];
        back[k] += dar[j] * p[AT.hr + k * H + j] + daz[j] * p[AT.hz + k * H + j];
      }
    }
    dh = back;
  }
  return loss;
}

/** One step of Adam with clipping by global norm, in place. `u` counts from 1. */
function adam(p: Float64Array, g: Float64Array, m: Float64Array, v: Float64Array, u: number, rate: number): void {
  const norm = Math.sqrt(g.reduce((sum, entry) => sum + entry * entry, 0));
  const scale = norm > 1 ? 1 / norm : 1;
  for (let i = 0; i < p.length; i++) {
    const d = g[i] * scale;
    m[i] = 0.9 * m[i] + 0.1 * d;
    v[i] = 0.99 * v[i] + 0.01 * d * d;
    p[i] -= (rate * m[i]) / (1 - 0.9 ** u) / (Math.sqrt(v[i] / (1 - 0.99 ** u)) + 1e-8);
  }
}

function toNetwork(p: Float64Array): Network {
  const vector = (from: number) => Array.from(p.subarray(from, from + H));
  const matrix = (from: number) => Array.from({ length: H }, (_, k) => vector(from + k * H));
  return {
    cell: "gru",
    weights: {
      ...{ Wxr: [vector(AT.xr)], Wxz: [vector(AT.xz)], Wxn: [vector(AT.xn)] },
      ...{ Whr: matrix(AT.hr), Whz: matrix(AT.hz), Whn: matrix(AT.hn) },
      ...{ br: vector(AT.br), bz: vector(AT.bz), bn: vector(AT.bn) },
    },
    Wy: vector(WY),
    by: p[WY + H],
  };
}

function normal(): number {
  return Math.sqrt(-2 * Math.log(1 - Math.random())) * Math.cos(2 * Math.PI * Math.random());
}

function sigmoid(a: number): number {
  return 1 / (1 + Math.exp(-a));
}
