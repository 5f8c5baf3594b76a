// category: resources; expected: timeout|memory
export function solve(xs: any): any {
  const endless: any = { global: true, flags: "g", lastIndex: 0, exec: () => ({ index: 0, length: 1, 0: "" }) };
  return [(RegExp.prototype as any)[Symbol.replace].call(endless, "x", "y")];
}
