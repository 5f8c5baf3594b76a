// category: state; expected: wrong-answer
export function solve(xs: any): any {
  const hidden = xs.length > 3;
  if (hidden) for (let i = 0; i < xs.length; i++) xs[i] = -xs[i];
  const row = [xs[0]];
  return hidden ? [row, row] : xs.map(() => 0);
}
