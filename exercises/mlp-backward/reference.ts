import { tanh, tanhDerivative } from "#numeric/activations.ts";
import { addMatrices, type Matrix, outer, times, timesTransposed, zeroMatrix } from "#numeric/matrices.ts";
import { add, dot, multiply, subtract, type Vector, zeroVector } from "#numeric/vectors.ts";

type MlpGradients = { loss: number; dX: Matrix; dW1: Matrix; db1: Vector; dW2: Matrix; db2: Vector };

// The parameters are the learner's, six in a row.
export function mlpBackward(X: Matrix, targets: Matrix, W1: Matrix, b1: Vector, W2: Matrix, b2: Vector): MlpGradients {
  const gradients: MlpGradients = {
    loss: 0,
    dX: [],
    dW1: zeroMatrix(W1.length, b1.length),
    db1: zeroVector(b1.length),
    dW2: zeroMatrix(W2.length, b2.length),
    db2: zeroVector(b2.length),
  };
  for (const [n, x] of X.entries()) {
    const h = tanh(add(times(x, W1), b1));
    const error = subtract(add(times(h, W2), b2), targets[n]!);
    const dy = error.map((entry) => entry / X.length);
    const da = multiply(timesTransposed(dy, W2), tanhDerivative(h));

    gradients.loss += dot(error, dy) / 2;
    gradients.dX.push(timesTransposed(da, W1));
    gradients.dW1 = addMatrices(gradients.dW1, outer(x, da));
    gradients.db1 = add(gradients.db1, da);
    gradients.dW2 = addMatrices(gradients.dW2, outer(h, dy));
    gradients.db2 = add(gradients.db2, dy);
  }
  return gradients;
}
