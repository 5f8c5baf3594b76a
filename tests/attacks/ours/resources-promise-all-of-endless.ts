// category: resources; expected: runtime-error|memory|timeout
export function solve(xs: any): any {
  return Promise.all({ *[Symbol.iterator]() { for (;;) yield new Promise(() => {}); } } as any);
}
