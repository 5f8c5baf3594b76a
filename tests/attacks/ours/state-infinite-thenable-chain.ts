// category: state; expected: timeout|wrong-answer|memory
export function solve(xs: any): any {
  const again: any = { then: (f: any) => Promise.resolve().then(() => f(again)) };
  return Promise.resolve(again);
}
