/**
 * A whole sequence through an LSTM.
 *
 * X [T, E], h0 and c0 [H]; in W every Wx… is [E, H], every Wh… [H, H], every b… [H].
 * Returns H and C, [T, H] each: row t is what step t + 1 gave.
 */
export function lstmForward(X: Matrix, h0: Vector, c0: Vector, W: LstmWeights): LstmStates {
  const H: Matrix = [];
  const C: Matrix = [];

  // What is handed from step to step.
  let h = h0;
  let c = c0;
  for (const x of X) {
    // One step: the gates, the memory, the output. Then keep both.
  }
  return { H, C };
}
