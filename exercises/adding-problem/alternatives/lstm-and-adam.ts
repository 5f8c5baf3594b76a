const H = 9;
const UPDATES = 400;
const BATCH = 10;
const RATE = 0.03;
const GATES = ["i", "f", "g", "o"];
/** A gate's weights: from the input [H], its bias [H], from the state [H, H]. */
const GATE = 2 * H + H * H;
const WY = 4 * GATE;
const SIZE = WY + H + 1;

export function train(X: Matrix, Y: Matrix, skip: number): Training {
  const p = Float64Array.from({ length: SIZE }, (_, i) => {
    const inGate = i < WY ? i % GATE : 2 * H;
    // The forget gate begins open, so that the first gradients find their way.
    if (inGate >= H && inGate < 2 * H) return Math.floor(i / GATE) === 1 ? 1 : 0;
    return (inGate < H ? 0.7 : 0.9 / Math.sqrt(H)) * normal();
  });
  const start = toNetwork(p);
  const [m, v] = [new Float64Array(SIZE), new Float64Array(SIZE)];
  const losses: Vector = [];
  for (let u = 1; u <= UPDATES; u++) {
    const g = new Float64Array(SIZE);
    let loss = 0;
    for (let b = 0; b < BATCH; b++) {
      const row = (u * BATCH + b) % X.length;
      loss += addGradient(p, g, X[row], Y[row], skip) / BATCH;
    }
    losses.push(loss);
    adam(p, g, m, v, u, RATE * Math.min(1, 2 * (1 - u / UPDATES) + 0.05));
  }
  return { start, end: toNetwork(p), losses };
}

/** Adds the gradient of half the squared error, one sequence's share of the batch. Gives back its mean squared error. */
function addGradient(p: Float64Array, g: Float64Array, x: Vector, y: Vector, skip: number): number {
  const T = x.length;
  const hs = new Float64Array((T + 1) * H);
  const cs = new Float64Array((T + 1) * H);
  // gates[k][t * H + j]
  const gates = GATES.map(() => new Float64Array(T * H));
  const e = new Float64Array(T);
  let loss = 0;
  for (let t = 0; t < T; t++) {
    const o = t * H;
    for (let k = 0; k < 4; k++) {
      const at = k * GATE;
      for (let j = 0; j < H; j++) {
        let a = p[at + H + j] + x[t] * p[at + j];
        for (let u = 0; u < H; u++) a += hs[o + u] * p[at + 2 * H + u * H + j];
        gates[k][o + j] = k === 2 ? Math.tanh(a) : sigmoid(a);
      }
    }
    let out = p[WY + H];
    for (let j = 0; j < H; j++) {
      cs[o + H + j] = gates[1][o + j] * cs[o + j] + gates[0][o + j] * gates[2][o + j];
      hs[o + H + j] = gates[3][o + j] * Math.tanh(cs[o + H + j]);
      out += hs[o + H + j] * p[WY + j];
    }
    if (t < skip) continue;
    e[t] = (out - y[t]) / (BATCH * (T - skip));
    loss += (out - y[t]) ** 2 / (T - skip);
  }
  let dh = new Float64Array(H);
  const dc = new Float64Array(H);
  for (let t = T - 1; t >= 0; t--) {
    const o = t * H;
    const back = new Float64Array(H);
    const da = GATES.map(() => new Float64Array(H));
    g[WY + H] += e[t];
    for (let j = 0; j < H; j++) {
      const [i, f, c, q] = gates.map((each) => each[o + j]);
      g[WY + j] += e[t] * hs[o + H + j];
      const d = dh[j] + e[t] * p[WY + j];
      const s = Math.tanh(cs[o + H + j]);
      const memory = dc[j] + d * q * (1 - s * s);
      da[0][j] = memory * c * i * (1 - i);
      da[1][j] = memory * cs[o + j] * f * (1 - f);
      da[2][j] = memory * i * (1 - c * c);
      da[3][j] = d * s * q * (1 - q);
      dc[j] = memory * f;
    }
    for (let k = 0; k < 4; k++) {
      const at = k * GATE;
      for (let j = 0; j < H; j++) {
        g[at + j] += da[k][j] * x[t];
        g[at + H + j] += da[k][j];
        for (let u = 0; u < H; u++) {
          g[at + 2 * H + u * H + j] += hs[o + u] * da[k][j];
          back[u] += da[k][j] * p[at + 2 * H + u * H + j];
        }
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
  const named = GATES.flatMap((name, k): [string, Matrix | Vector][] => [
    [`Wx${name}`, [vector(k * GATE)]],
    [`Wh${name}`, matrix(k * GATE + 2 * H)],
    [`b${name}`, vector(k * GATE + H)],
  ]);
  return { cell: "lstm", weights: Object.fromEntries(named), Wy: vector(WY), by: p[WY + H] };
}

function normal(): number {
  return Math.sqrt(-2 * Math.log(1 - Math.random())) * Math.cos(2 * Math.PI * Math.random());
}

function sigmoid(a: number): number {
  return 1 / (1 + Math.exp(-a));
}
