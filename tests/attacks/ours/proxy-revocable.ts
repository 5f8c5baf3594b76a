// category: proxy; expected: wrong-answer
export function solve(xs: any): any {
  return Proxy.revocable([0, 0, 0], {}).proxy;
}
