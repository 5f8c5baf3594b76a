/**
 * One step of a recurrent network: h = tanh(x Wxh + hPrev Whh + bh).
 *
 * x [E], hPrev [H], Wxh [E, H], Whh [H, H], bh [H]. Returns the new hidden state, [H].
 */
export function rnnStep(x: Vector, hPrev: Vector, Wxh: Matrix, Whh: Matrix, bh: Vector): Vector {
  const h: Vector = [];
  for (let j = 0; j < bh.length; j++) {
    // What does hidden unit j receive from the input, from the old state, and from its bias?
    h.push(0);
  }
  return h;
}
