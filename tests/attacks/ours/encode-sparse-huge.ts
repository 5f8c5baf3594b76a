// category: encoder; expected: wrong-answer
export function solve(xs: any): any {
  const r: any = [];
  r[4294967294 - 1] = 0.5;
  return r;
}
