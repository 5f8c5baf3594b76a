import { tanh, tanhDerivative } from "#numeric/activations.ts";
import { addMatrices, type Matrix, outer, times, timesTransposed } from "#numeric/matrices.ts";
import { add, dot, multiply, type Vector } from "#numeric/vectors.ts";

type SharedLayer = { states: Matrix; loss: number; shares: Matrix[]; dW: Matrix; db: Vector };

export function sharedLayer(X: Matrix, W: Matrix, b: Vector, h0: Vector, g: Vector): SharedLayer {
  const rows: Matrix = [];
  const states: Matrix = [];
  for (const x of X) {
    const z = [...x, ...(states.at(-1) ?? h0)];
    rows.push(z);
    states.push(tanh(add(times(z, W), b)));
  }

  const stateWeights = W.slice(-b.length);
  const deltas: Matrix = [];
  let back = g;
  for (const h of states.toReversed()) {
    const delta = multiply(back, tanhDerivative(h));
    deltas.unshift(delta);
    back = timesTransposed(delta, stateWeights);
  }

  const shares = rows.map((z, t) => outer(z, deltas[t]!));
  const [dW, db] = [shares.reduce(addMatrices), deltas.reduce((total, delta) => add(total, delta))];
  return { states, loss: dot(g, states.at(-1)!), shares, dW, db };
}
