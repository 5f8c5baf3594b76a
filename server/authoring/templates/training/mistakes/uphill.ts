/**
 * The numbers have run away: each update makes the loss larger. Descent goes **against** the slope, so the update is
 * subtracted.
 */
export function train(X: Vector, T: Vector): Training {
  let w = 0;
  let b = 0;
  const losses: Vector = [];
  for (let update = 0; update < 4000; update++) {
    const errors = X.map((x, i) => w * x + b - T[i]);
    losses.push(errors.reduce((sum, error) => sum + error * error, 0) / (2 * X.length));
    w += (0.5 * errors.reduce((sum, error, i) => sum + error * X[i], 0)) / X.length;
    b += (0.5 * errors.reduce((sum, error) => sum + error, 0)) / X.length;
  }
  return { w, b, losses };
}
