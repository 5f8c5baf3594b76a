// category: prelude; expected: wrong-answer|runtime-error|timeout
export function solve(xs: any): any {
  Object.defineProperty(Object.prototype, "then", { value: (f: any) => { for (;;) f(0); }, configurable: true });
  Object.defineProperty(Object.prototype, "toJSON", { value: () => "[1,3]", configurable: true });
  return xs.map(() => 0);
}
