// category: prelude; expected: wrong-answer|runtime-error
export function solve(xs: any): any {
  const buffer: any = new ArrayBuffer(8);
  let Real: any;
  buffer.constructor = { get [Symbol.species]() { return function (n: number) { Real = new.target; return new ArrayBuffer(n); }; } };
  buffer.slice(0, 8);
  const large = new (Real ?? ArrayBuffer)(8, { maxByteLength: 2 ** 31 });
  if (large.resize) large.resize(2 ** 31);
  return [large.byteLength];
}
