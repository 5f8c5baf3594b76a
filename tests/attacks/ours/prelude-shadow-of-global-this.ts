// category: prelude; expected: wrong-answer|runtime-error
const self: any = new Function("return this")();
Object.defineProperty(self, "Object", { get: () => { throw 1; } });
Object.setPrototypeOf(self, null);

export function solve(xs: any): any {
  return [Number(self === globalThis), 0, 0];
}
