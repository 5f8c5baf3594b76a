// category: tolerance; expected: wrong-answer
export function solve(xs: any): any {
  return xs.map(() => NaN).concat(NaN);
}
