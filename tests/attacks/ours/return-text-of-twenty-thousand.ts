// category: return; expected: wrong-answer
export function solve(xs: any): any {
  return "\u202e<b>\u0000\ud800".repeat(4000) as any;
}
