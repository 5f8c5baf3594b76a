// category: tolerance; expected: wrong-answer
export function solve(xs: any): any {
  const view = new DataView(new ArrayBuffer(8));
  view.setBigUint64(0, 0x7ff0000000000001n);
  return xs.map((_: number, i: number) => (i % 2 ? -0 : view.getFloat64(0)));
}
