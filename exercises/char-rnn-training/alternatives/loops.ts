export function trainingCurve(
  ids: number[],
  W: LanguageModelWeights,
  learningRate: number,
  maxNorm: number,
  steps: number,
): Vector {
  const V = W.Emb.length;
  const E = W.Wxh.length;
  const H = W.bh.length;
  const T = ids.length - 1;
  // All weights in one array, with the place at which each begins.
  const at = { Emb: 0, Wxh: V * E, Whh: V * E + E * H, bh: V * E + E * H + H * H, Why: 0, by: 0 };
  at.Why = at.bh + H;
  at.by = at.Why + H * V;
  const p = Float64Array.from([...W.Emb.flat(), ...W.Wxh.flat(), ...W.Whh.flat(), ...W.bh, ...W.Why.flat(), ...W.by]);
  const losses: Vector = [];
  for (let step = 0; step < steps; step++) {
    const g = new Float64Array(p.length);
    const hs = new Float64Array((T + 1) * H);
    const dz = new Float64Array(T * V);
    let loss = 0;
    for (let t = 0; t < T; t++) {
      for (let j = 0; j < H; j++) {
        let a = p[at.bh + j];
        for (let i = 0; i < E; i++) a += p[at.Emb + ids[t] * E + i] * p[at.Wxh + i * H + j];
        for (let k = 0; k < H; k++) a += hs[t * H + k] * p[at.Whh + k * H + j];
        hs[(t + 1) * H + j] = Math.tanh(a);
      }
      let largest = -Infinity;
      for (let v = 0; v < V; v++) {
        let z = p[at.by + v];
        for (let j = 0; j < H; j++) z += hs[(t + 1) * H + j] * p[at.Why + j * V + v];
        dz[t * V + v] = z;
        if (z > largest) largest = z;
      }
      let total = 0;
      for (let v = 0; v < V; v++) total += Math.exp(dz[t * V + v] - largest);
      loss += (Math.log(total) + largest - dz[t * V + ids[t + 1]]) / T;
      for (let v = 0; v < V; v++)
        dz[t * V + v] = (Math.exp(dz[t * V + v] - largest) / total - (v === ids[t + 1] ? 1 : 0)) / T;
    }
    losses.push(loss);
    let dh = new Float64Array(H);
    for (let t = T - 1; t >= 0; t--) {
      const back = new Float64Array(H);
      for (let v = 0; v < V; v++) g[at.by + v] += dz[t * V + v];
      for (let j = 0; j < H; j++) {
        const h = hs[(t + 1) * H + j];
        let d = dh[j];
        for (let v = 0; v < V; v++) {
          d += dz[t * V + v] * p[at.Why + j * V + v];
          g[at.Why + j * V + v] += h * dz[t * V + v];
        }
        const da = d * (1 - h * h);
        g[at.bh + j] += da;
        for (let i = 0; i < E; i++) {
          g[at.Wxh + i * H + j] += p[at.Emb + ids[t] * E + i] * da;
          g[at.Emb + ids[t] * E + i] += da * p[at.Wxh + i * H + j];
        }
        for (let k = 0; k < H; k++) {
          g[at.Whh + k * H + j] += hs[t * H + k] * da;
          back[k] += da * p[at.Whh + k * H + j];
        }
      }
      dh = back;
    }
    let norm = 0;
    for (const entry of g) norm += entry * entry;
    norm = Math.sqrt(norm);
    const scale = norm > maxNorm ? maxNorm / norm : 1;
    for (let i = 0; i < p.length; i++) p[i] -= learningRate * scale * g[i];
  }
  return losses;
}
