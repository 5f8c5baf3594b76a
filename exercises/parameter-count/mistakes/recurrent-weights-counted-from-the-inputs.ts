/**
 * You count $W_{xh}$ **twice**, and $W_{hh}$ not at all. The two have the same shape only where $E$ and $H$ are equal.
 *
 * The recurrent weights lead from the state to the state.
 */
export function parameterCount(V: number, E: number, H: number): ParameterCount {
  const embedding = V * E;
  const cell = 2 * E * H + H;
  const output = H * V + V;
  return { embedding, cell, output, total: embedding + cell + output };
}
