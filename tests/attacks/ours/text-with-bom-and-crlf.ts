// category: checker; expected: wrong-answer
export function solve(xs: number[]): number[] {
  return xs.map(() => 0);
}
