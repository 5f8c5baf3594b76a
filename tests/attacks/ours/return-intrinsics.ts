// category: return; expected: wrong-answer
export function solve(xs: any): any {
  return [Array.prototype, Object.prototype, Math, JSON, Reflect, Symbol.prototype];
}
