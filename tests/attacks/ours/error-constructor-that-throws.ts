// category: hostile-error; expected: runtime-error
export function solve(xs: any): any {
  class Evil extends Error { constructor() { super("x"); throw this; } override get message(): string { throw new Evil(); } }
  new Evil();
}
