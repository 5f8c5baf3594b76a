// category: return; expected: wrong-answer
export function solve(xs: any): any {
  const ys: any[] = [];
  xs.forEach((x: number, i: number) => Object.defineProperty(ys, i, { get: () => Math.tanh(x), enumerable: true }));
  return ys;
}
