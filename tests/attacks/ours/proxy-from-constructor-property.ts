// category: proxy; expected: wrong-answer|runtime-error
export function solve(xs: any): any {
  const P = (Proxy as any).prototype?.constructor ?? Proxy;
  return new P(xs.map(() => 0), { get: () => 0 });
}
