// category: prelude; expected: wrong-answer|runtime-error
declare const exports: any;
Object.setPrototypeOf(exports, new Proxy({}, { get: () => { throw new Error("asked"); }, getOwnPropertyDescriptor: () => { for (;;) {} } }));

export function solve(xs: any): any {
  return xs.map(() => 0);
}
