type ParameterCount = { embedding: number; cell: number; output: number; total: number };

export function parameterCount(V: number, E: number, H: number): ParameterCount {
  const embedding = V * E;
  const cell = E * H + H * H + H;
  const output = H * V + V;
  return { embedding, cell, output, total: embedding + cell + output };
}
