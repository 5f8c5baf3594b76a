/**
 * No entry is negative. `Math.random()` gives numbers from 0 to 1; the entries lie evenly between $-b$ and $b$.
 */
export function xavier(rows: number, columns: number): Matrix {
  const bound = Math.sqrt(6 / (rows + columns));
  return Array.from({ length: rows }, () => Array.from({ length: columns }, () => Math.random() * bound));
}
