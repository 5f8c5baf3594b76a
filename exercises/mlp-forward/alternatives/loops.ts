export function mlpForward(x: Vector, W1: Matrix, b1: Vector, W2: Matrix, b2: Vector): MlpOutputs {
  const h: Vector = [];
  for (let j = 0; j < b1.length; j++) {
    let sum = b1[j];
    for (let i = 0; i < x.length; i++) sum += x[i] * W1[i][j];
    h.push(Math.tanh(sum));
  }
  const y: Vector = [];
  for (let k = 0; k < b2.length; k++) {
    let sum = b2[k];
    for (let j = 0; j < h.length; j++) sum += h[j] * W2[j][k];
    y.push(sum);
  }
  return { h, y };
}
