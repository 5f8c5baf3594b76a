const layer = (x: Vector, W: Matrix, b: Vector): Vector =>
  b.map((bias, j) => x.reduce((total, entry, i) => total + entry * W[i][j], 0) + bias);

export const mlpForward = (x: Vector, W1: Matrix, b1: Vector, W2: Matrix, b2: Vector): MlpOutputs => {
  const h = layer(x, W1, b1).map(Math.tanh);
  return { h, y: layer(h, W2, b2) };
};
