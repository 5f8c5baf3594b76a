// category: return; expected: wrong-answer
export function solve(xs: any): any {
  return new Set(xs.map((x: number) => Math.tanh(x)));
}
