// category: encoder; expected: wrong-answer|runtime-error
export function solve(xs: any): any {
  const buffer: any = new (ArrayBuffer as any)(8, { maxByteLength: 1 << 20 });
  const view = new Float64Array(buffer);
  if (buffer.resizable) buffer.resize(1 << 20);
  return view;
}
