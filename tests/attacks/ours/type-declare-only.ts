// category: checker; expected: rejected
export declare function solve(xs: number[]): number[];
