// category: checker; expected: rejected
/// <reference types="node" />
export const solve = (xs: number[]) => [process.pid];
