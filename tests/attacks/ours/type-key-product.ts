// category: checker; expected: rejected|wrong-answer
type D = "0"|"1"|"2"|"3"|"4"|"5"|"6"|"7"|"8"|"9";
type K = `${D}${D}${D}${D}`;
type M = { [A in K]: { [B in K]: `${A}-${B}` } };
declare const m: M;
const x: M["0000"]["1111"] = m["2222"]["3333"];
export function solve(xs: number[]): number[] {
  return xs.map(() => 0);
}
