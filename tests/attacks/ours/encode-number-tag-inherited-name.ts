// category: encoder; expected: wrong-answer
export function solve(xs: any): any {
  return [{ $number: "toString" }, { $number: "constructor" }, { $number: "__proto__" }];
}
