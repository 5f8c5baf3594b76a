// category: checker; expected: rejected
export declare const solve: (xs: number[]) => number[];
