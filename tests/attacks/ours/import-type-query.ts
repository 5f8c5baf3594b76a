// category: checker; expected: rejected
type Env = typeof import("node:process");
export function solve(xs: number[]): number[] {
  return xs.map(() => 0);
}
