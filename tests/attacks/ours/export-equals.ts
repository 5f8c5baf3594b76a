// category: checker; expected: rejected
export = { solve: (xs: number[]) => xs };
