// category: encoder; expected: wrong-answer
export function solve(xs: any): any {
  return new Array(60000).fill(0).map(() => []);
}
