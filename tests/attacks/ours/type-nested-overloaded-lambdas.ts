// category: checker; expected: rejected|runtime-error|wrong-answer
declare function f(g: (a: number) => number): number;
declare function f(g: (a: string) => string): string;
declare function f(g: (a: boolean) => boolean): boolean;
const r: any = f((a0) => f((a1) => f((a2) => f((a3) => f((a4) => f((a5) => f((a6) => f((a7) => f((a8) => f((a9) => f((a10) => f((a11) => f((a12) => f((a13) => a0 as any))))))))))))));
export function solve(xs: number[]): number[] {
  return xs.map(() => 0);
}
