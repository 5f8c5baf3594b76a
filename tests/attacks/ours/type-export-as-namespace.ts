// category: checker; expected: rejected|wrong-answer
export as namespace solve;
export function solve(xs: number[]): number[] {
  return xs.map(() => 0);
}
