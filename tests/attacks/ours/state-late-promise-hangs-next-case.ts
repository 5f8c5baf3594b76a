// category: state; expected: timeout|wrong-answer|memory
export function solve(xs: any): any {
  void Promise.resolve().then(() => { for (;;) {} });
  return xs.map(() => 0);
}
