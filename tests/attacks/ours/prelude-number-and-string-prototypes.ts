// category: prelude; expected: wrong-answer|runtime-error
export function solve(xs: any): any {
  for (const P of [Number.prototype, String.prototype, Boolean.prototype, Symbol.prototype, BigInt.prototype] as any[])
    for (const k of ["toString", "valueOf", "toJSON", "length", Symbol.toPrimitive]) try { Object.defineProperty(P, k, { value: () => { for (;;) {} } }); } catch {}
  console.log(1.5, "a", true, -0, 1e300, { a: 1 });
  return [0.5, "a" as any, true];
}
