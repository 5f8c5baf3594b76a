// category: hostile-error; expected: runtime-error
let turn = 0;
const kinds: any[] = [() => class A {}, () => -0, () => 10n ** 400n, () => [new Error("inside")]];
export function solve(xs: any): any {
  throw kinds[turn++ % kinds.length]();
}
