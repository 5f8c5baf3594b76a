// category: proxy; expected: wrong-answer|runtime-error
export function solve(xs: any): any {
  return Reflect.construct(Proxy, [xs.slice(), {}], Array);
}
