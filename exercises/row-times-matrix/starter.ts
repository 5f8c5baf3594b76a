/** The product of a row and a matrix: y_j = Σ_i x_i W_ij. x [n], W [n, m]. Returns y, [m]. */
export function rowTimesMatrix(x: Vector, W: Matrix): Vector {
  const y: Vector = [];
  for (let j = 0; j < W[0].length; j++) {
    // What does output j hear of each input?
    y.push(0);
  }
  return y;
}
