// One update for each point, with a rate that falls. It is right as well.
export function train(X: Vector, T: Vector): Training {
  let w = 0;
  let b = 0;
  const losses: Vector = [];
  for (let round = 0; round < 60; round++) {
    const rate = 0.3 / (1 + round);
    losses.push(X.reduce((sum, x, i) => sum + (w * x + b - T[i]) ** 2, 0) / (2 * X.length));
    for (let k = 0; k < X.length; k++) {
      // In strides, so that neighbours do not come one after the other.
      const i = (k * 37) % X.length;
      const error = w * X[i] + b - T[i];
      w -= rate * error * X[i];
      b -= rate * error;
    }
  }
  return { w, b, losses };
}
