// category: resources; expected: memory|timeout
export function solve(xs: any): any {
  for (;;) new Proxy({}, {});
}
