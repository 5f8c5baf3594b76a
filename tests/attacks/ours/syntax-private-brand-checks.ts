// category: checker; expected: wrong-answer
class P { #x = 1; static has = (o: any) => #x in o; static { for (let i = 0; i < 1e5; i++); } }
export const solve = (xs: any) => [Number(P.has(xs))];
