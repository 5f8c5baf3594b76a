// category: encoder; expected: wrong-answer
export function solve(xs: any): any {
  return new (class { ys = xs; toJSON() { return xs; } valueOf() { return xs; } [Symbol.toPrimitive]() { return 0.5; } })();
}
