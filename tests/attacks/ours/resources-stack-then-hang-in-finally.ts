// category: resources; expected: timeout|runtime-error
export function solve(xs: any): any {
  const f = (n: number): any => { try { return f(n + 1); } finally { f(n + 1); } };
  return f(0);
}
