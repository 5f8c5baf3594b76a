// category: resources; expected: timeout|wrong-answer
export function solve(xs: any): any {
  return [/(?<=(a+)+)c$/.test("a".repeat(5000) + "b") ? 1 : 0, /^(?:(x+x+)+y)$/.test("x".repeat(40)) ? 1 : 0];
}
