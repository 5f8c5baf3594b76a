// category: checker; expected: rejected
const a = 1;
#!/usr/bin/env node
export function solve(xs: number[]): number[] {
  return xs.map(() => 0);
}
