// category: encoder; expected: wrong-answer
export function solve(xs: any): any {
  return [new Uint8ClampedArray(3), new DataView(new ArrayBuffer(8))];
}
