// category: prelude; expected: wrong-answer
export function solve(xs: any): any {
  const real = Reflect.apply;
  Reflect.apply = ((f: any, t: any, args: any) => { if (args?.length === 3) return xs.map(() => 0.5); return real(f, t, args); }) as any;
  Function.prototype.apply = Function.prototype.call = (() => [0.5]) as any;
  return xs.map(() => 0);
}
