// category: encoder; expected: wrong-answer
export function solve(xs: any): any {
  return [new Float64Array(65536), 0];
}
