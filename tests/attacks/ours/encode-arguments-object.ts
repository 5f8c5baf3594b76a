// category: encoder; expected: wrong-answer
export function solve(xs: any): any {
  return (function () { return arguments; } as any)(...xs);
}
