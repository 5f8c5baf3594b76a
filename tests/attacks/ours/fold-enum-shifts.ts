// category: checker; expected: rejected|wrong-answer|runtime-error
enum E { a = 1 << 31, b = 2 ** 1024, c = 1 / 0, d = 0 / 0, e = ~a, f = `${a}${b}` as any, g = -0 }
export const solve = (xs: any): any => Object.values(E);
