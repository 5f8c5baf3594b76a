// category: return; expected: wrong-answer
export function solve(xs: any): any {
  const ys = xs.map((x: number) => Math.tanh(x));
  return Object.setPrototypeOf(ys, { __proto__: Array.prototype });
}
