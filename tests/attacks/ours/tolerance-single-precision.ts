// category: tolerance; expected: wrong-answer
export function solve(xs: any): any {
  const cubic = (x: number) => x - x ** 3 / 3 + (2 * x ** 5) / 15;
  return xs.map((x: number) => Math.fround(cubic(x)));
}
