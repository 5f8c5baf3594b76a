// category: prelude; expected: wrong-answer|runtime-error
export function solve(xs: any): any {
  const Stack: any = (globalThis as any).DisposableStack ?? Set;
  const s = new Stack();
  s.defer?.(() => { for (;;) {} });
  return new Promise(() => {});
}
