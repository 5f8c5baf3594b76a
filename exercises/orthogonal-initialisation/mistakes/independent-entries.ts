/**
 * The entries are random and independent. Rows of such a matrix are *nearly* at right angles when it is large, but
 * only nearly, and its singular values reach from 0 to 2.
 */
export function orthogonalMatrices(n: number, count: number): Matrix[] {
  return Array.from({ length: count }, () => one(n));
}

function one(n: number): Matrix {
  return Array.from({ length: n }, () => Array.from({ length: n }, () => normal() / Math.sqrt(n)));
}

function normal(): number {
  return Math.sqrt(-2 * Math.log(1 - Math.random())) * Math.cos(2 * Math.PI * Math.random());
}
