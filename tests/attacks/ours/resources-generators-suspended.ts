// category: resources; expected: memory|timeout
export function solve(xs: any): any {
  const kept: any[] = [];
  function* g() { const a = new Array(50).fill(0.5); yield a; yield a; }
  for (;;) { const it = g(); it.next(); kept.push(it); }
}
