/**
 * The entries are spread as if only the **rows** counted: their variance is $1/\text{rows}$. That keeps the signal
 * on its way forward. Xavier and his co-author keep the gradient on its way back as well, and take the mean of
 * both numbers: $2 / (\text{rows} + \text{columns})$.
 */
export function xavier(rows: number, columns: number): Matrix {
  const bound = Math.sqrt(3 / (rows + 0 * columns));
  return Array.from({ length: rows }, () => Array.from({ length: columns }, () => (2 * Math.random() - 1) * bound));
}
