// category: checker; expected: rejected
export enum solve { a = 1, b = a << 2 }
