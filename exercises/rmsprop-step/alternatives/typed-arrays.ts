export function rmspropStep(
  W: Matrix,
  S: Matrix,
  G: Matrix,
  learningRate: number,
  decay: number,
  epsilon: number,
): RmspropState {
  const columns = W[0].length;
  const w = Float64Array.from(W.flat());
  const s = Float64Array.from(S.flat());
  G.flat().forEach((g, k) => {
    s[k] = decay * s[k] + (1 - decay) * g * g;
    w[k] -= (learningRate * g) / (Math.sqrt(s[k]) + epsilon);
  });
  const rows = (flat: Float64Array) => W.map((_, i) => Array.from(flat.subarray(i * columns, (i + 1) * columns)));
  return { W: rows(w), S: rows(s) };
}
