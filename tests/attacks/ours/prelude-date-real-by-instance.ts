// category: prelude; expected: wrong-answer|runtime-error
export function solve(xs: any): any {
  const Real: any = new Date(0).constructor;
  const now = Number(new (class extends Real { constructor() { super(); } } as any)());
  return [now, Real.now(), Date.UTC(2025), Number(new (Object.getPrototypeOf(Real.prototype).constructor)())];
}
