// category: resources; expected: memory|timeout|runtime-error|wrong-answer
export function solve(xs: any): any {
  const r = JSON.parse("[".repeat(3e6) + "]".repeat(3e6));
  return JSON.stringify(r).length;
}
