export function parameterCount(V: number, E: number, H: number): ParameterCount {
  return {
    embedding: E * V,
    cell: H * (E + H + 1),
    output: V * (H + 1),
    total: V * (E + H + 1) + H * (E + H + 1),
  };
}
