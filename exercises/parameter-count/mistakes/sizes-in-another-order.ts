/**
 * Your formulas fit a call with the sizes in **another order**: you take the first argument for $E$, the second for
 * $H$ and the third for $V$.
 *
 * The order is `parameterCount(V, E, H)`.
 */
export function parameterCount(E: number, H: number, V: number): ParameterCount {
  const embedding = V * E;
  const cell = E * H + H * H + H;
  const output = H * V + V;
  return { embedding, cell, output, total: embedding + cell + output };
}
