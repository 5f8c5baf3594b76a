// category: resources; expected: memory|timeout
export function solve(xs: any): any {
  return Array.prototype.fill.call({ length: 2 ** 53 - 1 } as any, 0.5);
}
