// category: resources; expected: timeout|memory
export function solve(xs: any): any {
  Array.prototype.forEach.call({ length: 2 ** 53 - 1 } as any, () => {});
  return xs;
}
