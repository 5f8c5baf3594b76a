/**
 * The rows have length one, but they are not at right angles. Before a row is normalised, what it has in common
 * with each row before it has to be subtracted.
 */
export function orthogonalMatrices(n: number, count: number): Matrix[] {
  return Array.from({ length: count }, () => one(n));
}

function one(n: number): Matrix {
  return Array.from({ length: n }, () => {
    const row = Array.from({ length: n }, normal);
    const length = Math.sqrt(dot(row, row));
    return row.map((entry) => entry / length);
  });
}

function normal(): number {
  return Math.sqrt(-2 * Math.log(1 - Math.random())) * Math.cos(2 * Math.PI * Math.random());
}

function dot(a: Vector, b: Vector): number {
  return a.reduce((sum, entry, i) => sum + entry * b[i], 0);
}
