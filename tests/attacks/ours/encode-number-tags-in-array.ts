// category: encoder; expected: wrong-answer
export function solve(xs: any): any {
  return xs.map(() => ({ $number: "0.46211715726000975" }));
}
