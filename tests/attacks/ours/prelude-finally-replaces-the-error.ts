// category: prelude; expected: wrong-answer
export function solve(xs: any): any {
  label: try { throw new Error("x"); } finally { break label; }
  return xs.map(() => 0);
}
