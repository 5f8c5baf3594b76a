// category: prelude; expected: wrong-answer|runtime-error
export function solve(xs: any): any {
  Object.setPrototypeOf(Array.prototype, new Proxy(Object.prototype, { get: () => 0.5, has: () => true, set: () => false, getOwnPropertyDescriptor: () => ({ value: 0.5, configurable: true }) }));
  return [, , ,];
}
