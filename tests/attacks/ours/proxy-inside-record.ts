// category: proxy; expected: wrong-answer
export function solve(xs: any): any {
  return { ys: new Proxy([0], { getOwnPropertyDescriptor: () => { for (;;) {} } }) };
}
