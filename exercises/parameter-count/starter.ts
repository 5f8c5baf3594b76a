/** The parameters of a recurrent language model with V words, word vectors of E entries and H hidden units. */
export function parameterCount(V: number, E: number, H: number): ParameterCount {
  // Which matrices and biases does each part have, and what are their shapes?
  const embedding = 0;
  const cell = 0;
  const output = 0;
  return { embedding, cell, output, total: 0 };
}
