// category: encoder; expected: wrong-answer|memory
export function solve(xs: any): any {
  return { ["y".repeat(2 ** 28)]: xs };
}
