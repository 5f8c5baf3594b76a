// category: resources; expected: runtime-error|memory
export function solve(xs: any): any {
  return [new ArrayBuffer(2 ** 33).byteLength, new Float64Array(2 ** 32).length];
}
