/**
 * The embedding and the output layer are right, but the cell lacks its **bias** $b_h$.
 *
 * Each hidden unit has one.
 */
export function parameterCount(V: number, E: number, H: number): ParameterCount {
  const embedding = V * E;
  const cell = E * H + H * H;
  const output = H * V + V;
  return { embedding, cell, output, total: embedding + cell + output };
}
