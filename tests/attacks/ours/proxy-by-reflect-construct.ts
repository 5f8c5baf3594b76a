// category: proxy; expected: wrong-answer
export function solve(xs: any): any {
  return Reflect.construct(Proxy, [[0, 0, 0], { getOwnPropertyDescriptor: (t: any, k: any) => Reflect.getOwnPropertyDescriptor(t, k) }]);
}
