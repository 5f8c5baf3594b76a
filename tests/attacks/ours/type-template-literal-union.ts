// category: checker; expected: rejected|wrong-answer
type D = "0" | "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9";
type All = `${D}${D}${D}${D}${D}${D}${D}${D}`;
const one: All = "00000000";
export function solve(xs: number[]): number[] {
  return xs.map(() => 0);
}
