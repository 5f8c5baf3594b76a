// category: encoder; expected: wrong-answer
export function solve(xs: any): any {
  return { "0": [3, "ys", 0], shape: "[1,3]", numbers: "AAAAAAAA4D8=" };
}
