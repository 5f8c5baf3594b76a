const sizeOf = (shapes: number[][]): number =>
  shapes.reduce((total, shape) => total + shape.reduce((product, extent) => product * extent, 1), 0);

export const parameterCount = (V: number, E: number, H: number): ParameterCount => {
  const shapes = {
    embedding: [[V, E]],
    cell: [[E, H], [H, H], [H]],
    output: [[H, V], [V]],
  };
  return {
    embedding: sizeOf(shapes.embedding),
    cell: sizeOf(shapes.cell),
    output: sizeOf(shapes.output),
    total: sizeOf(Object.values(shapes).flat()),
  };
};
