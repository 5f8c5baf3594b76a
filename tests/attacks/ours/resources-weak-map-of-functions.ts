// category: resources; expected: memory|timeout
export function solve(xs: any): any {
  const w = new Map();
  for (let i = 0; ; i++) w.set(new Function("return " + i), w);
}
