// category: checker; expected: rejected|wrong-answer|runtime-error
class A { static get solve(): any { return (xs: any) => xs.map(() => 0); } }
export const { solve } = A;
