/**
 * Shortens all gradients by one common factor, so that together they are no longer than maxNorm.
 *
 * dWxh [E, H], dWhh [H, H], dbh [H]. Returns the norm before clipping, and the clipped gradients.
 */
export function clipByGlobalNorm(gradients: Gradients, maxNorm: number): Clipped {
  // One length for everything.
  const norm = 0;

  // One factor for everything.
  return { norm, gradients };
}
