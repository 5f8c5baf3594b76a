// category: encoder; expected: wrong-answer
export function solve(xs: any): any {
  return new Array(65537).fill(0.5);
}
