// category: prelude; expected: wrong-answer
export function solve(xs: any): any {
  Object.defineProperty(Object.getPrototypeOf(Float64Array.prototype), Symbol.toStringTag, { get: () => undefined });
  const ys: any = new Float64Array(3);
  Object.defineProperty(ys, Symbol.toStringTag, { value: "Array" });
  return ys;
}
