// category: encoder; expected: wrong-answer
export function solve(xs: any): any {
  return [1, 3];
}
