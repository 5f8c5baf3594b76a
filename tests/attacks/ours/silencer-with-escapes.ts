// category: checker; expected: rejected|wrong-answer
/* \u0040ts-nocheck */ // @​ts-nocheck
//@ts-check
export function solve(xs: number[]): any { return [0]; }
