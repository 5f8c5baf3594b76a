// category: tolerance; expected: wrong-answer
export function solve(xs: any): any {
  return xs.map((x: number, i: number) => (i % 2 ? 1e308 : -Number.MAX_VALUE));
}
