// category: resources; expected: memory|timeout
export function solve(xs: any): any {
  const kept: any[] = [];
  const b = new ArrayBuffer(8);
  for (;;) kept.push(new Float64Array(b), new DataView(b));
}
