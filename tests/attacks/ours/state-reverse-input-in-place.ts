// category: state; expected: wrong-answer
export function solve(xs: any): any {
  xs.length = 0;
  xs.push(0.5, 0.5);
  return xs;
}
