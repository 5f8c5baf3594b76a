export function embed(table: Matrix, ids: number[]): Matrix {
  const X: Matrix = [];
  for (let t = 0; t < ids.length; t++) {
    const row: Vector = [];
    for (let j = 0; j < table[0].length; j++) row.push(table[ids[t]][j]);
    X.push(row);
  }
  return X;
}
