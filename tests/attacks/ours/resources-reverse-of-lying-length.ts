// category: resources; expected: timeout|memory
export function solve(xs: any): any {
  return [Array.prototype.reverse.call({ length: 2 ** 53 - 1 } as any)];
}
