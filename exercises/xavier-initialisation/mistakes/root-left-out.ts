/**
 * The bound is $6 / (\text{rows} + \text{columns})$ itself. It is the **root** of that.
 */
export function xavier(rows: number, columns: number): Matrix {
  const bound = 6 / (rows + columns);
  return Array.from({ length: rows }, () => Array.from({ length: columns }, () => (2 * Math.random() - 1) * bound));
}
