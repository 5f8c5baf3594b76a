// category: prelude; expected: wrong-answer|runtime-error
export function solve(xs: any): any {
  const buffer = Reflect.construct(ArrayBuffer, [8, { maxByteLength: 2 ** 32 }], Map);
  const resize = (ArrayBuffer.prototype as any).resize ?? (Object.getPrototypeOf(new Uint8Array(1).buffer) as any).resize;
  if (resize) resize.call(buffer, 2 ** 32);
  return [0];
}
