/**
 * The slope of the line is right, and its bias has stayed at zero. The loss depends on $b$ as well, so $b$ moves in every
 * update too.
 */
export function train(X: Vector, T: Vector): Training {
  let w = 0;
  const losses: Vector = [];
  for (let update = 0; update < 120; update++) {
    const errors = X.map((x, i) => w * x - T[i]);
    losses.push(errors.reduce((sum, error) => sum + error * error, 0) / (2 * X.length));
    w -= (0.5 * errors.reduce((sum, error, i) => sum + error * X[i], 0)) / X.length;
  }
  return { w, b: 0, losses };
}
