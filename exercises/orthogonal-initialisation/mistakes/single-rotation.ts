/**
 * Only two of the units are turned, the others are left alone. Turn all of them against all others.
 */
export function orthogonalMatrices(n: number, count: number): Matrix[] {
  return Array.from({ length: count }, () => {
    const angle = 2 * Math.PI * Math.random();
    const W = Array.from({ length: n }, (_, i) => Array.from({ length: n }, (_unit, j): number => (i === j ? 1 : 0)));
    W[0][0] = Math.cos(angle);
    W[0][1] = -Math.sin(angle);
    W[1][0] = Math.sin(angle);
    W[1][1] = Math.cos(angle);
    return W;
  });
}
