// category: encoder; expected: wrong-answer|runtime-error
export function solve(xs: any): any {
  const r: any = [];
  r.push(r, r);
  return r;
}
