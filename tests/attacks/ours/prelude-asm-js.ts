// category: prelude; expected: wrong-answer|runtime-error
export function solve(xs: any): any {
  const make = new Function("stdlib", "foreign", "heap", `"use asm"; var f = new stdlib.Float64Array(heap); function g(i) { i = i | 0; for (;;) { i = i + 1 | 0; if ((i | 0) > 1000000) break; } return +f[0]; } return { g: g };`);
  return [make(globalThis, {}, new ArrayBuffer(65536)).g(0)];
}
