/**
 * Your cell has one bias **too many**. You count one beside each product, as PyTorch's `nn.RNN` stores them.
 *
 * The equation here has a single $b_h$. Two rows that are only ever added together can do no more than one.
 */
export function parameterCount(V: number, E: number, H: number): ParameterCount {
  const embedding = V * E;
  const cell = E * H + H * H + 2 * H;
  const output = H * V + V;
  return { embedding, cell, output, total: embedding + cell + output };
}
