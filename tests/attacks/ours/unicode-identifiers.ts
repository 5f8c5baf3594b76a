// category: checker; expected: wrong-answer|rejected
const \u{73}olve = 1;
const ѕolve = (xs: number[]) => xs;
export { ѕolve as \u0073olve };
