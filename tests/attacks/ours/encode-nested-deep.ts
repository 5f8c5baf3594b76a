// category: encoder; expected: wrong-answer
export function solve(xs: any): any {
  let r: any = 0;
  for (let i = 0; i < 1e5; i++) r = i % 2 ? [r] : { r };
  return r;
}
