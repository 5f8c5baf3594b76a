// category: encoder; expected: wrong-answer
export function solve(xs: any): any {
  let r: any = [0];
  for (let i = 0; i < 60; i++) r = [r, r];
  return r;
}
