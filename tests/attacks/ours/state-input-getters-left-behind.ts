// category: state; expected: wrong-answer|runtime-error
export function solve(xs: any): any {
  for (const i of xs.keys()) Object.defineProperty(xs, i, { get: () => { for (;;) {} } });
  Object.freeze(xs);
  return [0, 0, 0];
}
