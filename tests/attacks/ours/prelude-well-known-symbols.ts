// category: prelude; expected: wrong-answer|runtime-error
export function solve(xs: any): any {
  for (const C of [Array, Float64Array, Promise, Map, RegExp, Function, Object, Number] as any[])
    for (const s of [Symbol.species, Symbol.hasInstance, Symbol.iterator, Symbol.toPrimitive, Symbol.toStringTag, Symbol.unscopables, Symbol.isConcatSpreadable])
      for (const o of [C, C.prototype]) try { Object.defineProperty(o, s, { get: () => { throw new Error("asked"); }, configurable: true }); } catch {}
  return Array.prototype.slice.length ? [0, 0, 0] : xs;
}
