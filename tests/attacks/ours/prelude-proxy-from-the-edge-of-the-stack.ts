// category: prelude; expected: wrong-answer|runtime-error|timeout
export function solve(xs: any): any {
  const found: any[] = [];
  const dive = (): any => { try { return dive(); } catch { try { found.push(Proxy.revocable([0, 0, 0], { getOwnPropertyDescriptor: () => { for (;;) {} } }).proxy); } catch {} throw 0; } };
  try { dive(); } catch {}
  return found.at(-1) ?? [0];
}
