// category: prelude; expected: wrong-answer|runtime-error
export function solve(xs: any): any {
  class Own extends Array { static get [Symbol.species]() { return function (this: any, n: number) { return new Proxy({ length: n }, {}); } as any; } }
  return Own.from(xs).map(() => 0);
}
