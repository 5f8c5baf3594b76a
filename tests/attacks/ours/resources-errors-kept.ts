// category: resources; expected: memory|timeout
export function solve(xs: any): any {
  const kept: any[] = [];
  for (let i = 0; ; i++) kept.push(new Error("e" + i, { cause: kept.at(-1) }).stack);
}
