/**
 * The embedding and the cell are right, but the output layer lacks its **bias** $b_y$.
 *
 * Each word has one.
 */
export function parameterCount(V: number, E: number, H: number): ParameterCount {
  const embedding = V * E;
  const cell = E * H + H * H + H;
  const output = H * V;
  return { embedding, cell, output, total: embedding + cell + output };
}
