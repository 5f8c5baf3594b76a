// category: prelude; expected: wrong-answer|runtime-error
export function solve(xs: any): any {
  Object.defineProperty(Float64Array.prototype, "length", { get: () => 0 });
  Object.defineProperty(Float64Array, Symbol.species, { get: () => Array });
  return xs.map(() => 0);
}
