// category: return; expected: wrong-answer|memory
export function solve(xs: any): any {
  const r: any = [];
  r.length = 2 ** 32 - 1;
  return [r, r];
}
