// category: encoder; expected: wrong-answer|memory|timeout
export function solve(xs: any): any {
  const r: any = {};
  for (let i = 0; i < 1e6; i++) r["k" + i] = 0;
  return r;
}
