/**
 * A recurrent network along a whole sequence: h_t = tanh(x_t Wxh + h_{t-1} Whh + bh) for t = 1 … T.
 *
 * X [T, E], Wxh [E, H], Whh [H, H], bh [H], h0 [H]. Returns h_1 … h_T, [T, H].
 */
export function rnnForward(X: Matrix, Wxh: Matrix, Whh: Matrix, bh: Vector, h0: Vector): Matrix {
  const states: Matrix = [];
  for (const x of X) {
    // Which state does this step read, and which one does it leave behind?
    states.push(bh.map(() => 0));
  }
  return states;
}
