// category: state; expected: timeout|memory|runtime-error|wrong-answer
export function solve(xs: any): any {
  if (xs.length < 5) return [0];
  if (xs[0] > 0) throw new Error("positive " + xs[0]);
  for (;;) {}
}
