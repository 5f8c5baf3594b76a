// category: return; expected: wrong-answer
export function solve(xs: any): any {
  return JSON.stringify(xs.map((x: number) => Math.tanh(x)));
}
