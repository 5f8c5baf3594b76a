// category: state; expected: wrong-answer
let kept: any = [];

export function solve(xs: any): any {
  const before = kept;
  kept = xs;
  return before;
}
