/**
 * Your output layer starts from the $E$ entries of a **word vector**. It reads the hidden state.
 *
 * How many numbers does $h_t$ have?
 */
export function parameterCount(V: number, E: number, H: number): ParameterCount {
  const embedding = V * E;
  const cell = E * H + H * H + H;
  const output = E * V + V;
  return { embedding, cell, output, total: embedding + cell + output };
}
