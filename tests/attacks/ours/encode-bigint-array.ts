// category: encoder; expected: wrong-answer
export function solve(xs: any): any {
  return BigInt64Array.from(xs, () => 1n);
}
