// category: return; expected: wrong-answer
export function solve(xs: any): any {
  return xs.map((x: number) => ({ re: Math.tanh(x), im: 0, valueOf: 0 }));
}
