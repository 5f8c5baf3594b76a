// category: checker; expected: rejected|wrong-answer|runtime-error
export function solve(xs: any): any {
  using held: any = { [Symbol.dispose ?? "x"]: () => { for (;;) {} } };
  return xs;
}
