// category: prelude; expected: runtime-error
export function solve(xs: any): any {
  const dive = (n: number): any => [dive(n + 1), () => n];
  return dive(0);
}
