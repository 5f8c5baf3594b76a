// category: checker; expected: rejected|wrong-answer|runtime-error
var exports: any = { solve: 1 };
var module: any = { exports };
var require: any = 0;
export function solve(xs: number[]): number[] {
  return xs.map(() => 0);
}
