// category: tolerance; expected: wrong-answer
export function solve(xs: any): any {
  return xs.map((x: number) => (x < 0 ? -Infinity : Infinity));
}
