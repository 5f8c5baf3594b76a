// category: prelude; expected: wrong-answer|runtime-error
declare const exports: any;

export function solve(xs: any): any {
  delete exports.solve;
  return [0, 0, 0];
}
