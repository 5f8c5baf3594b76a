// category: resources; expected: timeout
export function solve(xs: any): any {
  const s = new Set([1, 2, 3]);
  for (const x of s) { s.delete(x); s.add(x); }
  return xs;
}
