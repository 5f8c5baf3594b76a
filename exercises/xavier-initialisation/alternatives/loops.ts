export function xavier(rows: number, columns: number): Matrix {
  const W: Matrix = [];
  for (let i = 0; i < rows; i++) {
    const row: Vector = [];
    for (let j = 0; j < columns; j++) row.push((Math.random() - 0.5) * 2 * Math.sqrt(6 / (rows + columns)));
    W.push(row);
  }
  return W;
}
