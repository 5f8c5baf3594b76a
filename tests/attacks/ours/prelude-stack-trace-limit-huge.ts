// category: prelude; expected: runtime-error|wrong-answer
export function solve(xs: any): any {
  const deep = (n: number): any => (n ? deep(n - 1) : new Error("deep").stack);
  (Error as any).stackTraceLimit = 1e9;
  throw new Error(deep(500));
}
