/**
 * The matrices are counted, but both **biases** are missing, that of the cell and that of the output layer.
 *
 * A bias is learned like any weight: one number for each unit that it belongs to.
 */
export function parameterCount(V: number, E: number, H: number): ParameterCount {
  const embedding = V * E;
  const cell = E * H + H * H;
  const output = H * V;
  return { embedding, cell, output, total: embedding + cell + output };
}
