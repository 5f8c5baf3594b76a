// category: resources; expected: runtime-error|memory|timeout
export function solve(xs: any): any {
  const A: any = Array.prototype;
  for (const make of [() => A.toReversed.call({ length: 2 ** 32 - 1 }), () => A.with.call({ length: 2 ** 31 }, 0, 1), () => A.toSpliced.call({ length: 2 ** 31 }, 0, 0)])
    try { make(); } catch (e) { if (e instanceof TypeError) throw e; }
  throw new RangeError("none was made");
}
