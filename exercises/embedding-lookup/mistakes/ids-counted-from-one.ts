/**
 * The rows are counted from 1. Id 0 is the first row.
 */
export function embed(table: Matrix, ids: number[]): Matrix {
  return ids.map((id) => [...table[(id + table.length - 1) % table.length]]);
}
