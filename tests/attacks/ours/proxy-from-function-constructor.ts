// category: proxy; expected: wrong-answer
export function solve(xs: any): any {
  return new Function("t", "return new Proxy(t, { ownKeys: () => { throw new Error('seen'); } })")({ ys: xs });
}
