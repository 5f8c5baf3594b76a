// category: resources; expected: timeout|memory|runtime-error
export function solve(xs: any): any {
  return Array.prototype.sort.call({ length: 2 ** 32 - 2, 0: 1, 4294967290: 0 } as any);
}
