// The same written otherwise. It has to pass: expressions are compared by what they are worth.
export function answer() {
  return { error: "-(t - y)", weight: "x (y - t)", bias: "b - t + x w", step: ["up"] };
}
