// category: encoder; expected: wrong-answer|memory
export function solve(xs: any): any {
  return new Array(1000).fill("y".repeat(2 ** 20));
}
