// The solution that expected values come from. Written with the functions of #numeric and the letters of the prompt, it
// also tells the grader which expressions a learner may have got wrong.
// For a leaky integrator, add a parameter U to exercise.json, here and to the cases, and put
// tanh(add(times(x, W), times(hPrev, U))) where times(x, W) stands; tanh is in "#numeric/activations.ts".
import { type Matrix, times } from "#numeric/matrices.ts";
import { add, type Vector } from "#numeric/vectors.ts";

export function step(x: Vector, hPrev: Vector, W: Matrix, alpha: number): Vector {
  return add(scale(1 - alpha, hPrev), scale(alpha, times(x, W)));
}

function scale(factor: number, row: Vector): Vector {
  return row.map((entry) => factor * entry);
}
