/**
 * The entries are spread twice as far as one side asks for: their variance is $2/\text{rows}$. That is the
 * initialisation of He et al. for ReLU, which loses half of its inputs. For $\tanh$ it is $2 / (\text{rows} +
 * \text{columns})$.
 */
export function xavier(rows: number, columns: number): Matrix {
  const bound = Math.sqrt(6 / rows);
  return Array.from({ length: rows }, () => Array.from({ length: columns }, () => (2 * Math.random() - 1) * bound));
}
