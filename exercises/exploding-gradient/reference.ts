import { type Matrix, timesTransposed } from "#numeric/matrices.ts";
import { dot, multiply, type Vector } from "#numeric/vectors.ts";

/** The gradient is 10^ℓ · u with ‖u‖ = 1; each step acts on u, and what that does to its length is added to ℓ. */
export function explodingGradient(
  Whh: Matrix,
  slopes: Matrix,
  dhT: Vector,
  bound: number,
): { log10: Vector; steps: number } {
  let direction = shortened(dhT);
  const log10 = [Math.log10(length(dhT))];
  for (const slope of slopes.toReversed()) {
    const back = timesTransposed(multiply(direction, slope), Whh);
    log10.push(log10.at(-1)! + Math.log10(length(back)));
    direction = shortened(back);
  }
  return { log10, steps: log10.findIndex((each) => each > Math.log10(bound)) };
}

function length(v: Vector): number {
  return Math.sqrt(dot(v, v));
}

function shortened(v: Vector): Vector {
  const n = length(v);
  return v.map((entry) => entry / n);
}
