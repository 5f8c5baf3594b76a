export function xavier(rows: number, columns: number): Matrix {
  const bound = Math.sqrt(6 / (rows + columns));
  return Array.from({ length: rows }, () => Array.from({ length: columns }, () => (2 * Math.random() - 1) * bound));
}
