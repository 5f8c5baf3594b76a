// category: prelude; expected: timeout
export function solve(xs: any): any {
  const make = new Function("stdlib", "foreign", "heap", `"use asm"; function g() { for (;;) {} } return { g: g };`);
  return [make(globalThis, {}, new ArrayBuffer(65536)).g()];
}
