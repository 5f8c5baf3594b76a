// category: checker; expected: rejected|wrong-answer|runtime-error
<!-- x
--> y
export function solve(xs: number[]): number[] {
  return xs.map(() => 0);
}
