// category: hostile-error; expected: runtime-error
export function solve(xs: any): any {
  const S: any = (globalThis as any).SuppressedError ?? AggregateError;
  throw new S(new Error("a"), new Error("b"), "m");
}
