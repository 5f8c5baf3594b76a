// category: return; expected: wrong-answer|runtime-error
export function solve(xs: any): any {
  return globalThis;
}
