// category: prelude; expected: wrong-answer|runtime-error
export function solve(xs: any): any {
  (0, eval)("var console = null; var module = { exports: { solve: () => [0.5] } }; function String() { return 1 } var exports = module.exports;");
  return xs.map(() => 0);
}
