import type { Matrix } from "#numeric/matrices.ts";
import { adamStart, adamStep, momentumStep, rmspropStep, sgdStep } from "#numeric/optimisers.ts";
import type { Numbers } from "#numeric/shapes.ts";
import { zerosLike } from "#numeric/tensors.ts";

const ADAM = { learningRate: 0.01, beta1: 0.9, beta2: 0.999, epsilon: 1e-8 };
const RMSPROP = { learningRate: 0.01, decay: 0.99, epsilon: 1e-8 };
const MOMENTUM = { learningRate: 0.1, momentum: 0.9 };

/** W after each of the gradients, by the optimiser that the case is named after. */
export function optimise(name: string, W: Matrix, gradients: Matrix[]): Numbers[] {
  if (name === "sgd") return along(gradients, W as Numbers, (at, G) => sgdStep(at, G, MOMENTUM.learningRate));
  const weights = <State extends { W: Numbers }>(start: State, step: (state: State, G: Matrix) => State) =>
    along(gradients, start, step).map((state) => state.W);
  const zeros = zerosLike(W);
  if (name === "sgd-momentum") return weights({ W: W as Numbers, V: zeros }, (at, G) => momentumStep(at, G, MOMENTUM));
  if (name === "rmsprop") return weights({ W: W as Numbers, S: zeros }, (at, G) => rmspropStep(at, G, RMSPROP));
  if (name === "adam") return weights(adamStart(W), (at, G) => adamStep(at, G, ADAM));
  throw new Error(`no optimiser is called "${name}"; there are sgd, sgd-momentum, rmsprop and adam`);
}

/** The states that a step leads through, one for each gradient. */
function along<State>(gradients: Matrix[], start: State, step: (state: State, G: Matrix) => State): State[] {
  const states: State[] = [];
  for (const G of gradients) states.push(step(states.at(-1) ?? start, G));
  return states;
}
