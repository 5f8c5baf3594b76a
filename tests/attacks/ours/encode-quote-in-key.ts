// category: encoder; expected: wrong-answer
export function solve(xs: any): any {
  return { '","x",0],[1,3': 0, "\"": 0, "\\": 0, "\u0000": 0, "\ud800": 0 };
}
