// category: encoder; expected: wrong-answer|runtime-error
export function solve(xs: any): any {
  const F: any = (globalThis as any).Float16Array ?? Float32Array;
  return F.from(xs, (x: number) => x / (1 + Math.abs(x)));
}
