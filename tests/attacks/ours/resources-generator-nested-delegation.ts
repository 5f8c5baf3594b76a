// category: resources; expected: runtime-error|timeout|memory|wrong-answer
export function solve(xs: any): any {
  function* g(n: number): any { if (n) yield* g(n - 1); else for (;;) yield 0; }
  const it = g(20000);
  return [it.next().value, ...it];
}
