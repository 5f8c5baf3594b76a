// category: state; expected: memory|runtime-error|wrong-answer|timeout
const kept: any[] = [];

export function solve(xs: any): any {
  kept.push(new Float64Array(2.5e6).fill(xs.length), new Array(1e6).fill(xs[0]));
  return xs.map(() => 0);
}
