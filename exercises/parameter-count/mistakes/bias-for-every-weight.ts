/**
 * Your biases are too large: you count one for each **pair** of units. A bias is no matrix.
 *
 * It is added once to the sum of a unit, so there are as many as the layer has units.
 */
export function parameterCount(V: number, E: number, H: number): ParameterCount {
  const embedding = V * E;
  const cell = E * H + H * H + H * H;
  const output = H * V + H * V;
  return { embedding, cell, output, total: embedding + cell + output };
}
