// category: state; expected: wrong-answer|runtime-error
export function solve(xs: any): any {
  Object.setPrototypeOf(xs, new Proxy([], { get: () => { for (;;) {} }, getPrototypeOf: () => { for (;;) {} } }));
  return [0, 0, 0];
}
