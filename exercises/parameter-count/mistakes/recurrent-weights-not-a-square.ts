/**
 * The count of $W_{hh}$ is too small: you give each hidden unit one recurrent weight, as if it listened to **itself**
 * only.
 *
 * Every old unit is heard by every new one. Look at the shape of $W_{hh}$.
 */
export function parameterCount(V: number, E: number, H: number): ParameterCount {
  const embedding = V * E;
  const cell = E * H + H + H;
  const output = H * V + V;
  return { embedding, cell, output, total: embedding + cell + output };
}
