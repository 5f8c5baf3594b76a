// category: return; expected: wrong-answer
export function solve(xs: any): any {
  return Object.create(xs.map((x: number) => Math.tanh(x)));
}
