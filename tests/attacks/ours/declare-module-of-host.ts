// category: checker; expected: rejected|runtime-error|wrong-answer
declare module "node:fs" { export function readFileSync(path: string): string }
declare const require: (name: string) => any;
export function solve(xs: number[]): number[] {
  return [require("node:fs").readFileSync("/etc/passwd").length];
}
