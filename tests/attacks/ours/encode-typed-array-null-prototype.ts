// category: encoder; expected: wrong-answer
export function solve(xs: any): any {
  return Object.setPrototypeOf(new Float64Array(3), null);
}
