// category: checker; expected: rejected
const s = "\u{110000}", \u{110000} = 1;
export function solve(xs: number[]): number[] {
  return xs.map(() => 0);
}
