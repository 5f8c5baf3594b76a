// category: return; expected: wrong-answer
export function solve(xs: any): any {
  return xs.values().map((x: number) => Math.tanh(x));
}
