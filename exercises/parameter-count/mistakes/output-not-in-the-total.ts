/**
 * The three parts are right, but the **output layer** is missing from the total.
 *
 * The total is the sum of all three.
 */
export function parameterCount(V: number, E: number, H: number): ParameterCount {
  const embedding = V * E;
  const cell = E * H + H * H + H;
  const output = H * V + V;
  return { embedding, cell, output, total: embedding + cell };
}
