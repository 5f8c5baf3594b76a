// category: prelude; expected: runtime-error|wrong-answer
export function solve(xs: any): any {
  const trace: any = {};
  (Error as any).captureStackTrace(trace, solve);
  const Sites: any = Error;
  try { Sites.prepareStackTrace = (_: unknown, sites: any[]) => sites.map((s) => s.getFunction() ?? s.getThis()); } catch {}
  throw new Error(String(trace.stack));
}
