// category: checker; expected: rejected
return 1 as any;
export function solve(xs: number[]): number[] {
  return xs.map(() => 0);
}
