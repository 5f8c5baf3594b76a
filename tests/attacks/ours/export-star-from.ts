// category: checker; expected: rejected
export * from "node:fs";
export function solve(xs: number[]): number[] {
  return xs.map(() => 0);
}
