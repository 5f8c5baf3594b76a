/**
 * You multiply the length by the **norm of each step's matrix**. That is how long the gradient could become if it
 * always pointed in the worst direction. It points somewhere, and the true length is smaller.
 *
 * Carry the vector itself back, step by step.
 */
export function explodingGradient(Whh: Matrix, slopes: Matrix, dhT: Vector, bound: number): Exploding {
  let total = Math.log10(length(dhT));
  const log10 = [total];
  for (let t = slopes.length - 1; t >= 0; t--) {
    total += Math.log10(length(Whh.flatMap((row) => row.map((weight, j) => weight * slopes[t][j]))));
    log10.push(total);
  }
  return { log10, steps: log10.findIndex((each) => each > Math.log10(bound)) };
}

function length(v: Vector): number {
  return Math.sqrt(v.reduce((total, entry) => total + entry * entry, 0));
}
