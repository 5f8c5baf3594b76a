// category: prelude; expected: wrong-answer|runtime-error
export function solve(xs: any): any {
  for (const key of ["get", "set", "value", "writable", "enumerable", "configurable"])
    Object.defineProperty(Object.prototype, key, { get: () => { throw new Error("looked up " + key); }, configurable: true });
  return [0];
}
