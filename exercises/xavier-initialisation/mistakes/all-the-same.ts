/**
 * All entries are the same. Then all units compute the same, get the same gradient, and stay the same for ever:
 * the network has one unit. Entries have to be random.
 */
export function xavier(rows: number, columns: number): Matrix {
  const bound = Math.sqrt(6 / (rows + columns));
  return Array.from({ length: rows }, () => new Array<number>(columns).fill(bound / 2));
}
