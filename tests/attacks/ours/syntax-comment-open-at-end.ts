// category: checker; expected: rejected
export function solve(xs: number[]): number[] {
  return xs.map(() => 0);
}
/* never closed
