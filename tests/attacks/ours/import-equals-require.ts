// category: checker; expected: rejected
import fs = require("node:fs");
export function solve(xs: number[]): number[] {
  return xs.map(() => 0);
}
