// category: checker; expected: rejected
export function solve(xs: number[], _ = import("node:fs")): number[] {
  return xs;
}
