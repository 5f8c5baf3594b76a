// category: encoder; expected: wrong-answer
export function solve(xs: any): any {
  return [new Number(0.46), new Date(0), Object(true)];
}
