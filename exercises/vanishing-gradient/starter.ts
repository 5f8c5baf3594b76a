/**
 * What is left of a gradient after k steps back through one hidden unit, for k = 0 ... T.
 *
 * slopes [T], first step first. Returns log10 [T + 1], and after how many steps the gradient is below bound.
 */
export function vanishingGradient(slopes: Vector, w: number, bound: number): Vanishing {
  const log10: Vector = [0];

  return { log10, steps: -1 };
}
