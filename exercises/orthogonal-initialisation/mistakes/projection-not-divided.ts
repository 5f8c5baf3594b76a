/**
 * The rows are neither of length one nor at right angles. The share of another row is $\langle r, o \rangle /
 * \langle o, o \rangle$; you may leave the division out only where $o$ has length one already.
 */
export function orthogonalMatrices(n: number, count: number): Matrix[] {
  return Array.from({ length: count }, () => one(n));
}

function one(n: number): Matrix {
  const rows: Matrix = [];
  while (rows.length < n) {
    let row: Vector = Array.from({ length: n }, normal);
    for (const other of rows) {
      const share = dot(row, other);
      row = row.map((entry, i) => entry - (share * other[i]) / n ** 2);
    }
    rows.push(row);
  }
  return rows;
}

function normal(): number {
  return Math.sqrt(-2 * Math.log(1 - Math.random())) * Math.cos(2 * Math.PI * Math.random());
}

function dot(a: Vector, b: Vector): number {
  return a.reduce((sum, entry, i) => sum + entry * b[i], 0);
}
