/**
 * All rows are the same row. If a row is made once and put in many times (`fill` does that), they are even one and
 * the same array.
 */
export function xavier(rows: number, columns: number): Matrix {
  const bound = Math.sqrt(6 / (rows + columns));
  const row = Array.from({ length: columns }, () => (2 * Math.random() - 1) * bound);
  return Array.from({ length: rows }, () => row);
}
