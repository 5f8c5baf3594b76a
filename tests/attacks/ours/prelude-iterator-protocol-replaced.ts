// category: prelude; expected: wrong-answer|runtime-error
export function solve(xs: any): any {
  (Array.prototype as any)[Symbol.iterator] = function* () { yield 0.46211715726000975; };
  (Object.getPrototypeOf([][Symbol.iterator]?.() ?? {}) as any).next = () => ({ done: true });
  return xs.map(() => 0);
}
