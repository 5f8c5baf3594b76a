// category: checker; expected: rejected|wrong-answer
export function solve(xs: number[]): number[] {
  return xs.map(() => 0);
}
/// <reference path="/etc/passwd" />
/// <amd-module name="x" />
/// <reference no-default-lib="true" />
