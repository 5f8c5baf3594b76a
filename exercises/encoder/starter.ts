/**
 * The encoder of a sequence-to-sequence network.
 *
 * Emb [V, E], Wxh [E, H], Whh [H, H], bh [H], src [S] ids from 0. Returns H [S, H] and context [H], its last row.
 */
export function encode(Emb: Matrix, Wxh: Matrix, Whh: Matrix, bh: Vector, src: number[]): Encoding {
  const H: Matrix = [];
  let h: Vector = bh.map(() => 0);
  for (const id of src) {
    // Look the word up, take a step, keep the state.
  }
  return { H, context: h };
}
