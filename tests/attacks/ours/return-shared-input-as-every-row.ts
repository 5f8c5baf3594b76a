// category: return; expected: wrong-answer
export function solve(xs: any): any {
  xs.push(xs);
  return xs;
}
