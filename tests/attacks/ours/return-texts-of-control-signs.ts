// category: return; expected: wrong-answer
export function solve(xs: any): any {
  return xs.map(() => "\u001b[2J\u0007\r\u0000");
}
