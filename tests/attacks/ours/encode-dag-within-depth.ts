// category: encoder; expected: wrong-answer|memory
export function solve(xs: any): any {
  let r: any = [];
  for (let i = 0; i < 6; i++) r = new Array(1000).fill(r);
  return r;
}
