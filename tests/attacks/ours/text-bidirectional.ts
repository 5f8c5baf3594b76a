// category: checker; expected: wrong-answer|rejected
export const solve = (xs: number[]) => { /*‮ } ⁦ return xs.map(Math.tanh); ⁩ */ return xs; };
