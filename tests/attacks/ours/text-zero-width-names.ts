// category: checker; expected: wrong-answer|rejected
const a‍ = 0, a‌ = 1, \u{61}b = 2, 𝑥 = 3;
export function solve(xs: number[]): number[] {
  return xs.map(() => 0);
}
