// category: prelude; expected: wrong-answer|runtime-error|rejected
declare const exports: any;
let calls = 0;
Object.defineProperty(exports, "other", { get: () => ++calls });

export function solve(xs: any): any {
  return xs;
}
