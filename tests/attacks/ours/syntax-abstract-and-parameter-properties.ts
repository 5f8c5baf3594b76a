// category: checker; expected: wrong-answer|rejected
abstract class A { constructor(public a: any, private readonly b = a) {} abstract f(): void }
export const solve = (xs: any) => [Number(A.length)];
