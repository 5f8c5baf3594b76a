// category: return; expected: wrong-answer
export function solve(xs: any): any {
  return xs.length > 1 ? xs.map((x: number) => Math.tanh(x)).sort() : [0];
}
