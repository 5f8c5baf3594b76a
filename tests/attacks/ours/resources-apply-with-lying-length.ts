// category: resources; expected: runtime-error|memory|timeout
export function solve(xs: any): any {
  return [Math.max.apply(null, { length: 2 ** 27 } as any), Reflect.apply(Math.max, null, { length: 2 ** 32 - 1 })];
}
