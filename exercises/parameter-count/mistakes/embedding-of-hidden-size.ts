/**
 * Your embedding has rows of **$H$** numbers. A word vector is the input of the cell, and its length is the number of
 * inputs.
 *
 * Look at the shape of the table, and at what $x_t$ has to fit.
 */
export function parameterCount(V: number, E: number, H: number): ParameterCount {
  const embedding = V * H;
  const cell = E * H + H * H + H;
  const output = H * V + V;
  return { embedding, cell, output, total: embedding + cell + output };
}
