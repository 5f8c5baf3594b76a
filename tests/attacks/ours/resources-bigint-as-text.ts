// category: resources; expected: timeout|memory|runtime-error
export function solve(xs: any): any {
  return [Number((7n ** 30000000n).toString().length)];
}
