// category: resources; expected: memory|timeout|runtime-error
export function solve(xs: any): any {
  return Float64Array.from({ *[Symbol.iterator]() { for (let i = 0; ; i++) yield i; } } as any);
}
