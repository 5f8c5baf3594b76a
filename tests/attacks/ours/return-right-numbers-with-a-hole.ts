// category: return; expected: wrong-answer
export function solve(xs: any): any {
  const ys = xs.map((x: number) => Math.tanh(x));
  if (ys.length > 1) delete ys[1];
  else ys.length = 2;
  return ys;
}
