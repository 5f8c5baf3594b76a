// category: checker; expected: rejected|wrong-answer
const s = `${/* @ts-ignore */ 1} // @ts-nocheck`;
export function solve(xs: number[]): number[] {
  return xs.map(() => 0);
}
