// category: checker; expected: rejected|wrong-answer
/* @ts-nocheck */
export function solve(xs: number[]): string {
  return xs * 2;
}
