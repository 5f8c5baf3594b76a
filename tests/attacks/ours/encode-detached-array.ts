// category: encoder; expected: wrong-answer|runtime-error
export function solve(xs: any): any {
  const view: any = new Float64Array(3);
  (view.buffer.transfer ?? (ArrayBuffer.prototype as any).transfer).call(view.buffer);
  return view;
}
