// category: encoder; expected: wrong-answer
export function solve(xs: any): any {
  return new (class extends Float64Array { get length() { return 0; } })(xs);
}
