// category: checker; expected: rejected
export function solve(xs: number[]): number[];
export function solve(xs: string): string;
