// category: proxy; expected: timeout|wrong-answer|runtime-error|memory
export function solve(xs: any): any {
  let p: any = {};
  for (let i = 0; i < 1e6; i++) p = new Proxy(p, {});
  return Object.create(p);
}
