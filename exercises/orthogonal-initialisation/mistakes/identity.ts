/**
 * Every matrix is the identity. It is orthogonal, and as a start it is even in use, but here the matrices have to
 * be random: otherwise every unit begins by copying.
 */
export function orthogonalMatrices(n: number, count: number): Matrix[] {
  const identity = Array.from({ length: n }, (_, i) => Array.from({ length: n }, (_unit, j) => (i === j ? 1 : 0)));
  return Array.from({ length: count }, () => identity.map((row) => [...row]));
}
