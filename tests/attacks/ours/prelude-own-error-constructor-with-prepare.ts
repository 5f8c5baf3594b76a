// category: prelude; expected: runtime-error|wrong-answer
export function solve(xs: any): any {
  const Real: any = Error;
  class Traced extends Real { static prepareStackTrace = (_: unknown, sites: any[]) => sites; }
  (globalThis as any).Error = Traced;
  Object.defineProperty(Real.prototype, "stack", { get: () => { for (;;) {} }, configurable: true });
  const stack = new (Traced as any)("x").stack;
  throw stack;
}
