// category: state; expected: runtime-error|wrong-answer
export function solve(xs: any): any {
  if (xs.length > 3) throw new Error("hidden: " + xs.map((x: number) => x.toString(36)).join());
  return xs;
}
