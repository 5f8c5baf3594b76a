/**
 * The rows are at right angles, but they do not have length one. Divide each by its length.
 */
export function orthogonalMatrices(n: number, count: number): Matrix[] {
  return Array.from({ length: count }, () => one(n));
}

function one(n: number): Matrix {
  const basis: Matrix = [];
  while (basis.length < n) {
    let row: Vector = Array.from({ length: n }, normal);
    // Twice, because once leaves rounding errors where two rows point almost the same way.
    for (const other of [...basis, ...basis]) {
      const share = dot(row, other) / dot(other, other);
      row = row.map((entry, i) => entry - share * other[i]);
    }
    const length = Math.sqrt(dot(row, row));
    basis.push(row.map((entry) => entry + 0 * length));
  }
  return basis;
}

function normal(): number {
  return Math.sqrt(-2 * Math.log(1 - Math.random())) * Math.cos(2 * Math.PI * Math.random());
}

function dot(a: Vector, b: Vector): number {
  return a.reduce((sum, entry, i) => sum + entry * b[i], 0);
}
