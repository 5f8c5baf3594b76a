// category: state; expected: wrong-answer|runtime-error
declare const exports: any;

export function solve(xs: any): any {
  xs.forEach((x: number) => { exports["y" + x] = x; });
  Object.defineProperty(solve, "name", { value: String(xs) });
  return solve.name;
}
