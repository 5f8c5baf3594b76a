// category: return; expected: wrong-answer
export function solve(xs: any): any {
  return /(?<a>.)(?<b>.)/d.exec("0.46");
}
