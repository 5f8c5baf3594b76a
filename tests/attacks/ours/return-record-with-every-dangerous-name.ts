// category: return; expected: wrong-answer
export function solve(xs: any): any {
  return Object.fromEntries(["__proto__", "constructor", "toString", "hasOwnProperty", "then", "toJSON", "length", "status", "expected", "$number2"].map((k) => [k, 0.5]));
}
