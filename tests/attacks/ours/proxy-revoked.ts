// category: proxy; expected: wrong-answer|runtime-error
export function solve(xs: any): any {
  const { proxy, revoke } = Proxy.revocable<number[]>([0, 0, 0], {});
  revoke();
  return proxy;
}
