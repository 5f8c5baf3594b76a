/** The result as a mixture of the matrix's rows. */
export function rowTimesMatrix(x: Vector, W: Matrix): Vector {
  let mixture = W[0].map(() => 0);
  for (const [i, row] of W.entries()) mixture = mixture.map((entry, j) => entry + x[i] * row[j]);
  return mixture;
}
