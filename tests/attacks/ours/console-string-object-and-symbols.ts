// category: console; expected: wrong-answer|runtime-error
export function solve(xs: any): any {
  const s: any = Object(Symbol("s"));
  console.log(s, Object(1n), Object("x"), { [Symbol.toPrimitive]: () => { throw 1; } }, document_like(), -0, [,]);
  return [0];
  function document_like() { return Object.create(null, { x: { get: () => { for (;;) {} }, enumerable: true } }); }
}
