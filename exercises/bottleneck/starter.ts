/**
 * How far the context of an encoder reaches.
 *
 * H [S, H], Whh [H, H], weights [S]. Returns plain and withAttention, [S] each: entry i belongs to word i.
 */
export function contextReach(H: Matrix, Whh: Matrix, weights: Vector): Reach {
  const plain: Vector = H.map(() => 0);
  const withAttention: Vector = weights.map(() => 0);
  return { plain, withAttention };
}
