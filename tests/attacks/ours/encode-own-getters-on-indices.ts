// category: encoder; expected: wrong-answer|timeout
export function solve(xs: any): any {
  const r: any = [0, 0, 0];
  Object.defineProperty(r, 2, { get: () => { for (;;) {} }, enumerable: true });
  return r;
}
