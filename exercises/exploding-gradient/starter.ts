/**
 * The length of a gradient on its way back through time, as a decimal logarithm, for k = 0 ... T steps back.
 *
 * Whh [H, H], slopes [T, H] with the first step first, dhT [H]. Returns log10 [T + 1], and after how many steps the
 * length is above bound.
 */
export function explodingGradient(Whh: Matrix, slopes: Matrix, dhT: Vector, bound: number): Exploding {
  // Where the gradient points, and how long it is.
  const log10: Vector = [Math.log10(length(dhT))];

  return { log10, steps: -1 };
}

function length(v: Vector): number {
  return 1;
}
