// category: encoder; expected: wrong-answer|runtime-error
export function solve(xs: any): any {
  const r: any = [0, 0, 0];
  Object.setPrototypeOf(r, new Proxy(Array.prototype, { getPrototypeOf: () => { r.length = 0; return Object.prototype; } }));
  return r;
}
