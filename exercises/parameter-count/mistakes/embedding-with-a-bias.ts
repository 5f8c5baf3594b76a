/**
 * Cell and output layer are right, but you have given the embedding a **bias**. It is a table from which rows are
 * taken; nothing is added to them.
 *
 * A table of shape $[V, E]$ holds its entries and no more.
 */
export function parameterCount(V: number, E: number, H: number): ParameterCount {
  const embedding = V * E + E;
  const cell = E * H + H * H + H;
  const output = H * V + V;
  return { embedding, cell, output, total: embedding + cell + output };
}
