// category: encoder; expected: wrong-answer
export function solve(xs: any): any {
  return (function* () { for (const x of xs) yield x; })();
}
