// category: prelude; expected: wrong-answer|runtime-error
for (const key of ["buffer", "byteOffset", "byteLength", "length"])
  Object.defineProperty(Object.getPrototypeOf(Float64Array.prototype), key, { get: () => { throw new Error("asked for " + key); } });
(globalThis as any).Float64Array = function () { return [0.5]; };

export function solve(xs: any): any {
  return xs.map(() => 0);
}
