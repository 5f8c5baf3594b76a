// category: encoder; expected: wrong-answer
export function solve(xs: any): any {
  return { [Symbol.toPrimitive]: () => 0.5, [Symbol.iterator]: function* () { yield* xs; } };
}
