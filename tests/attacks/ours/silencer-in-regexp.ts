// category: checker; expected: rejected|wrong-answer
const s = /\/\/ @ts-ignore/;
export function solve(xs: number[]): number[] {
  return xs.map(() => 0);
}
