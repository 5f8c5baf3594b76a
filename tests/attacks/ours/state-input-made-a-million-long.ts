// category: state; expected: wrong-answer|memory|timeout
export function solve(xs: any): any {
  xs.length = 1e6;
  xs.fill(xs);
  for (let i = 0; i < 1e5; i++) xs["k" + i] = xs;
  return [0, 0, 0];
}
