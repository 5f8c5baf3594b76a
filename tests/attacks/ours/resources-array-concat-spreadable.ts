// category: resources; expected: timeout|memory|runtime-error|wrong-answer
export function solve(xs: any): any {
  return ([] as any[]).concat({ length: 2 ** 32 - 1, [Symbol.isConcatSpreadable]: true } as any);
}
