// category: state; expected: runtime-error
export function solve(xs: any): any {
  class Named extends Error { override name = xs.map((x: number) => x.toExponential()).join(); }
  const e: any = new Named(JSON.stringify(xs));
  e.stack = xs.join("\n");
  e.cause = xs;
  throw e;
}
