// category: checker; expected: rejected|wrong-answer
declare global { function solve(xs: number[]): number[] }
export {};
