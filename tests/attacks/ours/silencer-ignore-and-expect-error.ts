// category: checker; expected: rejected
export function solve(xs: number[]): number[] {
  // @ts-ignore
  const a: string = 1;
  // @ts-expect-error
  const b: string = 2;
  return [a, b];
}
