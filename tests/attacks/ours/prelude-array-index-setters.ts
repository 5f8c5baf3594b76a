// category: prelude; expected: wrong-answer|runtime-error
const stolen: unknown[] = [];
for (let i = 0; i < 100; i++)
  Object.defineProperty(Array.prototype, i, { set(v) { stolen[stolen.length] = v; }, get: () => 0.5, configurable: true });

export function solve(xs: any): any {
  return [0, 0, 0];
}
