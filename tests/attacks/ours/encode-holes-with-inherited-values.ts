// category: encoder; expected: wrong-answer
export function solve(xs: any): any {
  [0.46211715726000975, -0.24491866240370913, 0.7615941559557649].forEach((y, i) => { (Array.prototype as any)[i] = y; });
  return new Array(3);
}
