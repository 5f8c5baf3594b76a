export function xavier(rows: number, columns: number): Matrix {
  const bound = Math.sqrt(6 / (rows + columns));
  const flat = Float64Array.from({ length: rows * columns }, () => -bound + 2 * bound * Math.random());
  return Array.from({ length: rows }, (_, i) => Array.from(flat.subarray(i * columns, (i + 1) * columns)));
}
