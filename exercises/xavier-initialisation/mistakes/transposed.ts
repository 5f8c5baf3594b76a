/**
 * The matrix has the shape $[\text{columns}, \text{rows}]$. It maps a row of `rows` numbers to one of `columns`,
 * so it has `rows` rows.
 */
export function xavier(rows: number, columns: number): Matrix {
  const bound = Math.sqrt(6 / (rows + columns));
  return Array.from({ length: columns }, () => Array.from({ length: rows }, () => (2 * Math.random() - 1) * bound));
}
