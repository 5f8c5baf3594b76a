// category: proxy; expected: wrong-answer
export function solve(xs: any): any {
  WeakSet.prototype.has = () => false;
  WeakSet.prototype.add = function () { return this; };
  Reflect.apply = (() => false) as any;
  return new Proxy([1, 2, 3], {});
}
