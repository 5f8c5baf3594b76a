// category: checker; expected: rejected|wrong-answer|runtime-error|timeout
const loop: any = (v: any) => { for (;;) {} };
@loop class A { @loop m() {} @loop accessor p = 1; }
export function solve(xs: number[]): number[] {
  return xs.map(() => 0);
}
