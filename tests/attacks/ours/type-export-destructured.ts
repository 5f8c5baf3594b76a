// category: checker; expected: wrong-answer|rejected
export const { solve } = { solve: (xs: number[]) => xs.map(() => 0) };
