// category: resources; expected: timeout|runtime-error|memory|wrong-answer
export function solve(xs: any): any {
  new Float64Array(2 ** 20).set({ length: 2 ** 20, get 0() { for (;;) {} } } as any);
  return [0];
}
