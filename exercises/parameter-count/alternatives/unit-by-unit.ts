/** Each unit listens to everything that enters its layer, and to 1 for its bias. */
export function parameterCount(V: number, E: number, H: number): ParameterCount {
  let cell = 0;
  for (let unit = 0; unit < H; unit++) cell += E + H + 1;
  let embedding = 0;
  let output = 0;
  for (let word = 0; word < V; word++) {
    embedding += E;
    output += H + 1;
  }
  return { embedding, cell, output, total: embedding + cell + output };
}
