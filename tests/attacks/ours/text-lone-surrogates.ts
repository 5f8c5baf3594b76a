// category: checker; expected: wrong-answer|rejected
export const solve = (xs: number[]): any => ({ "\ud800": "\udfff\ud83d", [String.fromCharCode(0xdead)]: xs });
