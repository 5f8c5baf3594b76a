// category: proxy; expected: wrong-answer|runtime-error
export function solve(xs: any): any {
  const P: any = class extends (Proxy as any) {};
  return new P(xs, {});
}
