/**
 * One step: h = (1 − alpha) hPrev + alpha (x W).
 *
 * x [E], hPrev [H], W [E, H]. Returns the new state, [H].
 */
export function step(x: Vector, hPrev: Vector, W: Matrix, alpha: number): Vector {
  const h: Vector = [];
  for (let j = 0; j < hPrev.length; j++) {
    // What does unit j keep, and what does it take from the input?
    h.push(0);
  }
  return h;
}
