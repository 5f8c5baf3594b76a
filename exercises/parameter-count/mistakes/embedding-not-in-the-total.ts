/**
 * The three parts are right, but the **embedding** is missing from the total.
 *
 * The word vectors are learned along with everything else.
 */
export function parameterCount(V: number, E: number, H: number): ParameterCount {
  const embedding = V * E;
  const cell = E * H + H * H + H;
  const output = H * V + V;
  return { embedding, cell, output, total: cell + output };
}
