// category: resources; expected: timeout|memory|wrong-answer
export function solve(xs: any): any {
  return (Array as any).fromAsync({ async *[Symbol.asyncIterator]() { for (let i = 0; ; i++) yield i; } });
}
