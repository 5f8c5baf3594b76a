// category: resources; expected: memory|timeout|runtime-error
export function solve(xs: any): any {
  const endless = { *[Symbol.iterator]() { for (let i = 0; ; i++) yield i; } };
  return [(Object as any).groupBy(endless, (x: number) => x)];
}
