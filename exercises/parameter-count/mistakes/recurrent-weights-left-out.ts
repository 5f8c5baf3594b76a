/**
 * The cell lacks its **recurrent** matrix: you count what the input passes through and the bias. That would be a plain
 * layer without a memory.
 *
 * The old state has weights of its own, $W_{hh}$.
 */
export function parameterCount(V: number, E: number, H: number): ParameterCount {
  const embedding = V * E;
  const cell = E * H + H;
  const output = H * V + V;
  return { embedding, cell, output, total: embedding + cell + output };
}
