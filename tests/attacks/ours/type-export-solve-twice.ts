// category: checker; expected: rejected
export function solve(xs: number[]): number[] { return xs; }
export function solve(xs: number[]): number[] { return xs; }
